namespace ThreadBot.Unroll.Blocks;

/// <summary>Code within a line, between two runs of as many backticks.</summary>
/// <param name="Start">Where its first backtick is.</param>
/// <param name="End">Behind its last backtick.</param>
/// <param name="Ticks">How many there are on each side.</param>
internal readonly record struct CodeSpan(int Start, int End, int Ticks)
{
    /// <summary>The spans between two offsets, in one pass however many backticks find no partner.</summary>
    public static IReadOnlyList<CodeSpan> Find(string text, int from, int to)
    {
        if (text.AsSpan(from, to - from).IndexOf('`') < 0)
            return [];
        var runs = Runs(text, from, to);
        var partners = Partners(runs);
        var spans = new List<CodeSpan>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (partners[i] is not { } partner)
                continue;
            spans.Add(new CodeSpan(runs[i].Start, runs[partner].Start + runs[partner].Length, runs[i].Length));
            i = partner;
        }

        return spans;
    }

    private static List<(int Start, int Length)> Runs(string text, int from, int to)
    {
        var runs = new List<(int Start, int Length)>();
        for (var i = from; i < to; i++)
        {
            if (text[i] != '`')
                continue;
            var start = i;
            while (i < to && text[i] == '`')
                i++;
            runs.Add((start, i - start));
        }

        return runs;
    }

    private static int?[] Partners(List<(int Start, int Length)> runs)
    {
        var partners = new int?[runs.Count];
        var next = new Dictionary<int, int>();
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            partners[i] = next.TryGetValue(runs[i].Length, out var partner) ? partner : null;
            next[runs[i].Length] = i;
        }

        return partners;
    }
}
