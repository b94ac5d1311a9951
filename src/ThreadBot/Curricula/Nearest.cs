namespace ThreadBot.Curricula;

/// <summary>Finds the words that someone may have meant.</summary>
internal static class Nearest
{
    private const int Most = 3;

    /// <summary>The candidates within a few slips of a word, the nearest first.</summary>
    public static IReadOnlyList<string> To(string word, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(1, word.Length / 3);
        return [.. candidates
            .Where(c => Math.Abs(c.Length - word.Length) <= allowed)
            .Select(c => (Candidate: c, Slips: Distance(word, c)))
            .Where(c => c.Slips <= allowed)
            .OrderBy(c => c.Slips).ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .Take(Most)];
    }

    // The least number of letters to put in, take out or exchange.
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var exchanged = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
