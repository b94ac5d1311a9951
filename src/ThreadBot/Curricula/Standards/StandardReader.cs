using System.Globalization;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Curricula.Standards;

/// <summary>Reads <c>standard</c> of a <c>curriculum.yaml</c>. What cannot be read is reported, and not held to.</summary>
/// <param name="report">Takes a line and what is wrong there.</param>
internal sealed class StandardReader(Action<int, string> report)
{
    /// <summary>The standard; null where none is given.</summary>
    public Standard? Read(DataNode? node)
    {
        if (node is null or ScalarNode { Value: null })
            return null;
        if (node is MapNode map)
            return Read(map);

        report(node.Line, "'standard' holds names and values, such as 'posts: 4-9'.");
        return null;
    }

    private Standard Read(MapNode map) => new()
    {
        Posts = Value(map, "posts", "a range such as 4-9", Range),
        ReadingGrade = Value<double>(map, "reading_grade", "a school year such as 9", text => Number(text) is > 0 and var grade ? grade : null),
        WholeSentences = Value<bool>(map, "whole_sentences", "true or false", text => bool.TryParse(text, out var whole) ? whole : null) ?? false,
        Similarity = Value<double>(map, "similarity", "a share such as 40%", text => text is [.. var digits, '%'] && Number(digits) is >= 0 and <= 100 and var percent ? percent / 100 : null),
        Terms = List(map, "terms"),
        Everyday = List(map, "everyday"),
        Fields = [.. Entries(map, "fields").Select(e => new RequiredFields(new NamedList(e.Key, e.Line), Texts(e)))],
        Except = Entries(map, "except").Where(IsRule).ToDictionary(e => e.Key, Texts),
    };

    private T? Value<T>(MapNode map, string key, string expected, Func<string, T?> read)
        where T : struct
    {
        if (map.Find(key) is not { } entry || entry.Value is ScalarNode { Value: null })
            return null;
        var value = entry.Value is ScalarNode scalar ? read(scalar.Text) : null;
        if (value is null)
            report(entry.Line, $"'{key}' is {expected}.");
        return value;
    }

    private NamedList? List(MapNode map, string key)
    {
        if (map.Find(key) is not { } entry)
            return null;
        if (entry.Value is ScalarNode { Value: string path })
            return new NamedList(path, entry.Line);
        report(entry.Line, $"'{key}' names a list of the data, such as glossary.{key}.");
        return null;
    }

    private IReadOnlyList<string> Texts(MapEntry? entry)
    {
        if (entry?.Value is ListNode list)
            return [.. list.Items.OfType<ScalarNode>().Select(s => s.Text)];
        if (entry is not null)
            report(entry.Line, $"Behind '{entry.Key}' stands a list such as [one, two].");
        return [];
    }

    private IEnumerable<MapEntry> Entries(MapNode map, string key)
    {
        if (map.Find(key) is not { } entry)
            return [];
        if (entry.Value is MapNode entries)
            return entries.Entries;
        report(entry.Line, $"'{key}' holds names, each with a list.");
        return [];
    }

    private bool IsRule(MapEntry entry)
    {
        if (Standard.Rules.Contains(entry.Key))
            return true;
        report(entry.Line, $"'{entry.Key}' is no rule that has exceptions: write {string.Join(", ", Standard.Rules[..^1])} or {Standard.Rules[^1]}.");
        return false;
    }

    private static PostRange? Range(string text) =>
        text.Split('-') is [var least, var most] && Number(least) is > 0 and var from && Number(most) is var to && to >= from ? new PostRange((int)from, (int)to) : null;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
