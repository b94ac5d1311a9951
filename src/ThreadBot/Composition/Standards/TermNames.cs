using ThreadBot.Curricula.Data;

namespace ThreadBot.Composition.Standards;

/// <summary>What concepts are called in running text: as the data says, or as their slugs spell it.</summary>
internal sealed class TermNames
{
    private readonly Dictionary<string, string> _concepts = new(StringComparer.OrdinalIgnoreCase);
    private int _longest;

    /// <param name="concepts">The concepts that are taught.</param>
    /// <param name="items">The items of the data that say what some of them are called.</param>
    /// <param name="everyday">Names that are words of every day too.</param>
    public TermNames(IEnumerable<string> concepts, IEnumerable<MapNode> items, IEnumerable<string> everyday)
    {
        var named = items.Where(i => TextOf(i, "slug") is not null).ToDictionary(i => TextOf(i, "slug")!, NamesOf);
        foreach (var concept in concepts)
        {
            foreach (var name in named.GetValueOrDefault(concept) ?? [concept.Replace('-', ' ')])
                Add(name, concept);
        }

        foreach (var word in everyday)
        {
            _concepts.Remove(word);
            _concepts.Remove(Plural(word));
        }
    }

    /// <summary>Each name that stands in a text, its place, the concept, and whether it is introduced there. Of names within names the longest counts.</summary>
    public IEnumerable<(Range Place, string Concept, bool IsIntroduced)> In(string text)
    {
        var words = ProseWords.PlacesIn(text).ToList();
        var lookup = _concepts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var last = Math.Min(i + _longest, words.Count) - 1; last >= i; last--)
            {
                var place = words[i].Start..words[last].End;
                if (!lookup.TryGetValue(text.AsSpan()[place], out var concept))
                    continue;
                yield return (place, concept, IsIntroduced(text, words, i));
                i = last;
                break;
            }
        }
    }

    // "Together they are called the gradient."
    private static bool IsIntroduced(string text, List<Range> words, int at)
    {
        if (at > 0 && text[words[at - 1]] is "a" or "an" or "the")
            at--;
        return at > 0 && text[words[at - 1]] == "called";
    }

    private void Add(string name, string concept)
    {
        _longest = Math.Max(_longest, ProseWords.In(name).Count());
        _concepts.TryAdd(name, concept);
        _concepts.TryAdd(Plural(name), concept);
    }

    private static string Plural(string name) => name switch
    {
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => name + "es",
        [.. var stem, not ('a' or 'e' or 'o' or 'u') and var before, 'y'] => $"{stem}{before}ies",
        _ => name + "s",
    };

    private static IEnumerable<string> NamesOf(MapNode item) =>
        [.. new[] { TextOf(item, "name") }.OfType<string>(), .. (item.Find("aliases")?.Value as ListNode)?.Items.OfType<ScalarNode>().Select(a => a.Text) ?? []];

    private static string? TextOf(MapNode item, string key) => (item.Find(key)?.Value as ScalarNode)?.Text;
}
