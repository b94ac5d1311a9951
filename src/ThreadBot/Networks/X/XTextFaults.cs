using TwitterText;

namespace ThreadBot.Networks.X;

/// <summary>Finds what X would refuse in a text: more cashtags than one, and mentions of people who did not ask for it.</summary>
/// <param name="maxCashtags">The most cashtags of a post.</param>
/// <param name="mentioned">Whom the account may mention, without the @; null where nobody has said.</param>
internal sealed class XTextFaults(int maxCashtags, IReadOnlyCollection<string>? mentioned)
{
    /// <summary>Stands for everyone.</summary>
    public const string Anyone = "*";

    /// <summary>The rule, the place and what to do.</summary>
    public IEnumerable<(string Rule, int Start, string Message)> Find(string text)
    {
        if (text.Contains('$'))
        {
            foreach (var cashtag in Extractor.ExtractCashtagsWithIndices(text).Skip(maxCashtags))
                yield return ("cashtag", cashtag.Start, $"X takes {maxCashtags} cashtag a post, and ${cashtag.Value} is one more: leave out the $ or put a line of --- before it.");
        }
        if (mentioned is null || mentioned.Contains(Anyone) || text.AsSpan().IndexOfAny('@', '＠') < 0)
            yield break;
        foreach (var mention in Extractor.ExtractMentionsWithIndices(text).Where(m => !mentioned.Contains(m.Value, StringComparer.OrdinalIgnoreCase)))
            yield return ("mention", mention.Start, $"X may refuse a program's post that mentions @{mention.Value}: leave out the @, or add {mention.Value} to Mentions in the account's Settings if they agreed to it.");
    }
}
