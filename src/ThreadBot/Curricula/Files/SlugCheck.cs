using ThreadBot.Curricula.Data;

namespace ThreadBot.Curricula.Files;

/// <summary>Finds items of one list that have the same slug: only one of them could become a thread.</summary>
internal static class SlugCheck
{
    public static IReadOnlyList<Fault> FindDuplicates(string file, DataNode root) =>
        [.. ListsIn(root).SelectMany(list => FindDuplicates(file, list))];

    /// <summary>The slug of an item; null where it has none.</summary>
    public static ScalarNode? SlugOf(DataNode item) =>
        item is MapNode map && map.Find("slug")?.Value is ScalarNode { Text.Length: > 0 } slug ? slug : null;

    private static IEnumerable<Fault> FindDuplicates(string file, ListNode list)
    {
        var first = new Dictionary<string, int>();
        foreach (var slug in list.Items.Select(SlugOf).OfType<ScalarNode>())
        {
            if (!first.TryAdd(slug.Text, slug.Line))
            {
                yield return new Fault(Severity.Error, "duplicate-slug", file, slug.Line,
                    $"The slug '{slug.Text}' is that of line {first[slug.Text]} too: give one of them another.");
            }
        }
    }

    private static IEnumerable<ListNode> ListsIn(DataNode node)
    {
        // A list that aliases name in many places is looked at once.
        var seen = new HashSet<DataNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<DataNode>([node]);
        while (pending.TryPop(out var next))
        {
            var children = !seen.Add(next) ? [] : next switch
            {
                ListNode list => list.Items,
                MapNode map => map.Entries.Select(e => e.Value),
                _ => [],
            };
            if (next is ListNode found && found.Items.Count > 0)
                yield return found;
            foreach (var child in children.Where(c => c is not ScalarNode))
                pending.Push(child);
        }
    }
}
