using System.Text.RegularExpressions;

namespace ThreadBot.Networks.Mastodon;

/// <summary>A stretch of text that Mastodon does not count as it is written.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset after it.</param>
/// <param name="CountedLength">For a mention the UTF-16 length of what is counted; 0 for a link.</param>
internal readonly record struct MastodonEntity(int Start, int End, int CountedLength)
{
    public bool IsLink => CountedLength == 0;

    public string Shown(string text) => text.Substring(Start, CountedLength);
}

/// <summary>Finds the links and mentions that Mastodon's server shortens before it counts.</summary>
internal static partial class MastodonEntities
{
    private const int MaxDomainLength = 253;

    /// <summary>Links and mentions in order; of two that overlap, the first.</summary>
    public static IEnumerable<MastodonEntity> Find(string text)
    {
        var end = 0;
        foreach (var entity in All(text).OrderBy(e => e.Start))
        {
            if (entity.Start < end)
                continue;
            end = entity.End;
            yield return entity;
        }
    }

    private static IEnumerable<MastodonEntity> All(string text) =>
        text.Contains('@') ? MastodonLinks.Find(text).Concat(Mentions(text)) : MastodonLinks.Find(text);

    private static IEnumerable<MastodonEntity> Mentions(string text) =>
        Mention().Matches(text)
            .Where(m => m.Groups["domain"].Length <= MaxDomainLength)
            .Select(m => new MastodonEntity(m.Index, m.Index + m.Length, 1 + m.Groups["local"].Length));

    [GeneratedRegex(@"(?<![=/\w])@(?<local>[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(?>(?:@(?<domain>[\w.-]*\w))?)(?!@|[\u00C0-\u024F]|://)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
