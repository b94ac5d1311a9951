using System.Globalization;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Curricula;

/// <summary>What the front matter of one thread says.</summary>
internal sealed record FrontMatter(string Title, string? Description, string? Language, NumberingStyle? Numbering)
{
    /// <summary>Every name that front matter may hold.</summary>
    public static readonly string[] Keys =
    [
        "title", "description", "teaches", "requires", "order", "numbering", "for_each", "language",
        "see_also", "links_back", "asks", "recaps", "reply_settings", "made_with_ai",
    ];

    public IReadOnlyList<string> Teaches { get; init; } = [];

    public IReadOnlyList<string> Requires { get; init; } = [];

    public int Order { get; init; }

    public IReadOnlyList<string> SeeAlso { get; init; } = [];

    public LinksBack? LinksBack { get; init; }

    public IReadOnlyList<string> Asks { get; init; } = [];

    public IReadOnlyList<string> Recaps { get; init; } = [];

    public string? ReplySettings { get; init; }

    public bool? MadeWithAi { get; init; }
}

/// <summary>Reads front matter and reports what is wrong in it; a value that cannot be read takes its default.</summary>
/// <param name="map">The names and values.</param>
/// <param name="textOf">The text of a value: as it is written or, in a family, rendered for one item.</param>
/// <param name="report">Takes a line and what is wrong there.</param>
internal sealed class FrontMatterReader(MapNode map, Func<ScalarNode, string> textOf, Action<int, string> report)
{
    private static readonly string[] AllReplySettings = ["everyone", "following", "mentionedUsers", "subscribers", "verified"];

    public FrontMatter Read() => new(ReadTitle(), Text("description"), ReadLanguage(), ReadNumbering())
    {
        Teaches = List("teaches"),
        Requires = List("requires"),
        Order = ReadOrder(),
        SeeAlso = List("see_also"),
        LinksBack = ReadLinksBack(),
        Asks = List("asks"),
        Recaps = List("recaps"),
        ReplySettings = ReadReplySettings(),
        MadeWithAi = ReadMadeWithAi(),
    };

    /// <summary>A text; null where it is not given or empty.</summary>
    public string? Text(string key)
    {
        switch (map.Find(key)?.Value)
        {
            case null or ScalarNode { Value: null }:
                return null;
            case ScalarNode scalar:
                return textOf(scalar).Trim() is { Length: > 0 } text ? text : null;
            case var other:
                report(other.Line, $"'{key}' is a text; quote it if it begins with '{{{{' or '['.");
                return null;
        }
    }

    /// <summary>A language tag; null where it is not given or none.</summary>
    public string? ReadLanguage()
    {
        if (Text("language") is not { } language || IsLanguageTag(language))
            return Text("language");

        report(LineOf("language"), $"'{language}' is no language: write a tag such as en or pt-BR.");
        return null;
    }

    private string ReadTitle()
    {
        if (Text("title") is { } title)
            return title;

        report(LineOf("title"), "The thread has no title: write 'title: ...' in its front matter.");
        return "";
    }

    private int ReadOrder()
    {
        if (map.Find("order")?.Value is ScalarNode { Value: int number })
            return number;
        if (Text("order") is not { } text)
            return 0;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order))
            return order;

        report(LineOf("order"), $"'order: {text}' is no whole number.");
        return 0;
    }

    private string? ReadReplySettings()
    {
        if (Text("reply_settings") is not { } text || AllReplySettings.Contains(text))
            return Text("reply_settings");

        report(LineOf("reply_settings"), $"'reply_settings: {text}' is not known: write {string.Join(", ", AllReplySettings[..^1])} or {AllReplySettings[^1]}.");
        return null;
    }

    private bool? ReadMadeWithAi()
    {
        if (Text("made_with_ai") is not { } text)
            return null;
        if (bool.TryParse(text, out var made))
            return made;

        report(LineOf("made_with_ai"), $"'made_with_ai: {text}' is neither true nor false.");
        return null;
    }

    private NumberingStyle? ReadNumbering()
    {
        if (Text("numbering") is not { } name)
            return null;
        if (NumberingStyle.Find(name) is { } style)
            return style;

        report(LineOf("numbering"), $"'numbering: {name}' is not known: write {string.Join(", ", NumberingStyle.Names.SkipLast(1))} or {NumberingStyle.Names[^1]}.");
        return null;
    }

    private LinksBack? ReadLinksBack()
    {
        switch (Text("links_back"))
        {
            case null:
                return null;
            case "none":
                return LinksBack.None;
            case "one":
                return LinksBack.One;
            case "all":
                return LinksBack.All;
            case var other:
                report(LineOf("links_back"), $"'links_back: {other}' is not known: write none, one or all.");
                return null;
        }
    }

    private string[] List(string key)
    {
        switch (map.Find(key)?.Value)
        {
            case ListNode list:
                return Names(list.Items);
            case ScalarNode { Value: not null } scalar:
                return Names([scalar]);
            case MapNode other:
                report(other.Line, $"'{key}' is a list such as [neuron, weight].");
                return [];
            default:
                return [];
        }
    }

    private string[] Names(IReadOnlyList<DataNode> items)
    {
        var names = new HashSet<string>();
        foreach (var item in items)
        {
            if (item is ScalarNode scalar)
                names.UnionWith(textOf(scalar).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. names];
    }

    private int LineOf(string key) => map.Find(key)?.Line ?? 1;

    // By hand: the first regular expression of the program costs more than all else that reading one thread takes.
    private static bool IsLanguageTag(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length >= 2 && Characters.All(parts[0], char.IsAsciiLetter)
            && Array.TrueForAll(parts, part => part.Length is >= 1 and <= 8 && Characters.All(part, char.IsAsciiLetterOrDigit));
    }
}
