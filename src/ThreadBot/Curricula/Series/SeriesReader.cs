using ThreadBot.Curricula.Data;

namespace ThreadBot.Curricula.Series;

/// <summary>Reads the list <c>threads</c> of a <c>curriculum.yaml</c>.</summary>
/// <param name="report">Takes a line and what is wrong there.</param>
internal sealed class SeriesReader(Action<int, string> report)
{
    /// <summary>What an item of the list may say where it is more than a slug.</summary>
    public static readonly string[] Keys = ["thread", "purpose"];

    /// <summary>The list, without what cannot be read; empty where there is none.</summary>
    public IReadOnlyList<SeriesEntry> Read(DataNode? threads)
    {
        if (threads is ListNode list)
            return [.. list.Items.Select(ReadEntry).OfType<SeriesEntry>()];
        if (threads is not (null or ScalarNode { Value: null }))
            report(threads.Line, "'threads' is a list of slugs, one a line, such as '- ml-terms/first-words'.");
        return [];
    }

    private SeriesEntry? ReadEntry(DataNode item)
    {
        var slug = (item as MapNode)?.Find("thread")?.Value ?? item;
        if (slug is ScalarNode { Text: var text } && ThreadSlug.TryParse(text, out var parsed))
            return new SeriesEntry(parsed, ((item as MapNode)?.Find("purpose")?.Value as ScalarNode)?.Text) { Line = item.Line };

        report(item.Line, "This names no thread: write its whole slug, such as '- ml-terms/first-words', or '- thread: ml-terms/first-words' with a 'purpose' below it.");
        return null;
    }
}
