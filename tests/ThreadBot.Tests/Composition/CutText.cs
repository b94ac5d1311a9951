using System.Globalization;
using System.Text.RegularExpressions;
using ThreadBot.Composition.Cutting;
using ThreadBot.Networks;
using TwitterText;

namespace ThreadBot.Tests.Composition;

/// <summary>A text as a network cut it, and the questions that the properties ask of it.</summary>
internal sealed partial class CutText
{
    private const int LongestNumber = 12;
    private readonly NumberingStyle _numbering;
    private readonly IReadOnlyList<Share>? _shares;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text of a section.</param>
    /// <param name="rules">The network, as it counts.</param>
    /// <param name="numbering">How posts are numbered.</param>
    public CutText(string text, NetworkRules rules, NumberingStyle numbering)
    {
        (Rules, _numbering) = (rules, numbering);
        var composed = Threads.Compose(Threads.Of(text), rules, numbering);
        Posts = composed.Draft?.Posts ?? [];
        Refusals = [.. composed.Faults.Where(f => f.Severity == Severity.Error)];
        Shown = MarkdownLinks.Resolve(PlainText.Of(text), rules).Text;
        _shares = Reassembly.Of(Shown, [.. Posts.Select(post => post.Body)]);
    }

    public NetworkRules Rules { get; }

    public IReadOnlyList<PostDraft> Posts { get; }

    /// <summary>The whole text as the network shows it.</summary>
    public string Shown { get; }

    /// <summary>The errors of a text that cannot be cut.</summary>
    public IReadOnlyList<Fault> Refusals { get; }

    /// <summary>A text is refused only where something in it that must not be cut is as long as a post.</summary>
    public bool IsRefusedForAReason => Refusals.Count == 0
        || Shown.Length == 0
        || (Refusals.All(f => f.Rule == "post-too-long") && Stretches().Any(text => Rules.Limit.Measure(text) > Rules.Limit.Max - LongestNumber));

    public bool EveryPostFits => Posts.All(post => Rules.Limit.Fits(post.Text) && post.Length == Rules.Limit.Measure(post.Text) && post.Length <= post.Limit);

    public bool IsWhole => _shares is not null || Refusals.Count > 0;

    public bool KeepsLinks => Refusals.Count > 0 || Links([Shown]).SequenceEqual(Links(Posts.Select(p => p.Text)));

    /// <summary>Mentions, hashtags and cashtags as X finds them, mail addresses and inline code.</summary>
    public bool KeepsEntities => Refusals.Count > 0 || Entities([Shown]).SequenceEqual(Entities(Posts.Select(p => p.Text)));

    public bool KeepsCharacters => Cuts.All(cut => char.IsWhiteSpace(Shown[cut.Next.Start - 1]) || StartsCharacter(cut.Next.Start));

    public bool HasNumbers => Posts is [var only]
        ? only.Text == Shown
        : Posts.All(post => post.Text[^post.NumberingLength..].TrimStart() == Number(post.Number));

    /// <summary>Fences are in pairs, and what is cut inside code is cut between lines.</summary>
    public bool KeepsCode => (Fence().Count(Shown) % 2 == 1 || Posts.All(post => Fence().Count(post.Body) % 2 == 0))
        && Cuts.All(cut => cut.Before.Fence is null || (Shown[cut.Before.End] == '\n' && cut.Next.Start == cut.Before.End + 1));

    public bool SaysWhereLinksAre => Posts.All(post => post.Links.All(link =>
        link.Start >= 0 && link.Start + link.Length <= post.Body.Length && !char.IsWhiteSpace(post.Text[link.Start])));

    /// <summary>A cut between words has white space, one inside a word has none, and no post begins or ends with any.</summary>
    public bool SaysWhyItWasCut => Cuts.All(cut => Posts[cut.Index + 1].Cut switch
    {
        CutReason.Grapheme => cut.Before.End == cut.Next.Start,
        CutReason.Word => cut.Before.End < cut.Next.Start,
        CutReason.Line or CutReason.Paragraph => Shown[cut.Before.End..cut.Next.Start].Contains('\n', StringComparison.Ordinal),
        _ => true,
    });

    private IEnumerable<(int Index, Share Before, Share Next)> Cuts => (_shares ?? []).Zip((_shares ?? []).Skip(1)).Select((pair, i) => (i, pair.First, pair.Second));

    /// <summary>The words of the text, where a space in inline code is none.</summary>
    private string[] Stretches()
    {
        var joined = Shown.ToCharArray();
        foreach (var (start, end) in InlineCode.Find(Shown))
            joined.AsSpan(start, end - start).Replace(' ', '\u00A0');
        return new string(joined).Split(' ', '\n', '\t');
    }

    private bool StartsCharacter(int at)
    {
        // A few characters before are enough for any cluster but a flag's: those are counted from the last that is none.
        var from = Math.Max(0, at - 40);
        while (from > 0 && (char.IsSurrogate(Shown[from]) || char.IsSurrogate(Shown[from - 1])))
            from--;
        while (from < at)
            from += StringInfo.GetNextTextElementLength(Shown.AsSpan(from));
        return from == at;
    }

    private string Number(int number) => _numbering == NumberingStyle.Spool && number == 1 ? $"🧵 1/{Posts.Count}" : $"{number}/{Posts.Count}";

    private IEnumerable<string> Links(IEnumerable<string> texts) =>
        texts.SelectMany(text => Rules.Limit.FindLinks(text).Select(link => text.Substring(link.Start, link.Length)));

    private static IEnumerable<string> Entities(IEnumerable<string> texts) => texts.SelectMany(text =>
        Extractor.ExtractEntitiesWithIndices(text).Where(e => e.Kind != EntityKind.Url).Select(e => text[e.Start..e.End])
            .Concat(MailAddress().Matches(text).Select(m => m.Value))
            .Concat(InlineCode.Find(text).Select(code => text[code.Start..code.End]))).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+")]
    private static partial Regex MailAddress();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
