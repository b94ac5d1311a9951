using Scriban.Runtime;
using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula;

/// <summary>An item of data that a thread is made of.</summary>
/// <param name="Slug">The last part of the thread's slug.</param>
/// <param name="Value">What the templates see as <c>item</c>.</param>
internal sealed record FamilyItem(string Slug, object? Value);

/// <summary>Finds the items that <c>for_each</c> names.</summary>
/// <param name="file">The file whose front matter it stands in.</param>
/// <param name="data">The data in sight.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class Family(string file, DataShelf data, List<Fault> faults)
{
    /// <summary>The items with a usable slug, each slug once.</summary>
    public IEnumerable<FamilyItem> Items(ScalarNode forEach)
    {
        var path = forEach.Text.Split('.');
        if (data.Find(path[0]) is not { } source)
        {
            Report(forEach.Line, $"'for_each: {forEach.Text}' names the data file '{path[0]}', which is not there{Known()}.");
            return [];
        }

        var (node, value) = Walk(source, path.Skip(1));
        if (node is ListNode list && value is ScriptArray values)
            return WithSlugs(source.Scanned.Path, list, values);

        Report(forEach.Line, $"'for_each: {forEach.Text}' names no list in {source.Scanned.Path}: write <file>.<list>, such as glossary.terms.");
        return [];
    }

    /// <summary>Whether there may be an item of a slug, as far as one can tell without parsing the data.</summary>
    public bool MayHold(ScalarNode forEach, string slug) => data.MaySay(forEach.Text.Split('.')[0], slug);

    private static (DataNode? Node, object? Value) Walk(DataFile source, IEnumerable<string> path)
    {
        (DataNode? Node, object? Value) at = (source.Root, source.Frozen);
        foreach (var name in path)
            at = at is (MapNode map, ScriptObject members) ? (map.Find(name)?.Value, members[name]) : default;
        return at;
    }

    private IEnumerable<FamilyItem> WithSlugs(string dataFile, ListNode list, ScriptArray values)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var slug = SlugCheck.SlugOf(list.Items[i]);
            if (slug is null || slug.Text.Contains('/') || !ThreadSlug.TryParse($"c/{slug.Text}", out _))
                faults.Add(new Fault(Severity.Error, "data", dataFile, list.Items[i].Line, $"{file} makes a thread of each item here, and this one has no usable 'slug': write one in lower case letters, digits and hyphens."));
            else if (seen.Add(slug.Text))
                yield return new FamilyItem(slug.Text, values[i]);
        }
    }

    private string Known() => data.Names is { Count: > 0 } names ? $"; there are {string.Join(", ", names)}" : " (there is no data yet)";

    private void Report(int line, string message) =>
        faults.Add(new Fault(Severity.Error, "front-matter", file, line, message));
}
