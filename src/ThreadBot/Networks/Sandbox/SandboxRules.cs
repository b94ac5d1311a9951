using System.Text;
using ThreadBot.Networks.X;

namespace ThreadBot.Networks.Sandbox;

/// <summary>The sandbox counts as X counts and costs nothing: what fits here fits there.</summary>
public static class SandboxRules
{
    /// <summary>What the sandbox accepts.</summary>
    public static NetworkRules Create() => XRules.Create(new()) with
    {
        Name = "sandbox",
        DisplayName = "Sandbox",
        Limit = new SandboxPostLimit(),
        Prices = null,
        ForbidsCopies = false,
        ExampleUrl = "sandbox://account/123",
    };
}

/// <summary>X's counting, by which the sandbox's own addresses are links too.</summary>
internal sealed class SandboxPostLimit() : PostLimit(Options.MaxLength)
{
    private const string Scheme = "sandbox://";
    private const string AnyLink = "https://x.com";
    private static readonly XOptions Options = new();
    private readonly XPostLimit _x = new(Options);

    public override string Unit => _x.Unit;

    public override int Measure(string text) => _x.Measure(AsX(text));

    public override bool Fits(string text) => _x.Fits(AsX(text));

    public override IReadOnlyList<PostLink> FindLinks(string text)
    {
        var (found, own) = (_x.FindLinks(text), Own(text));
        return own.Count == 0 ? found : [.. found.Concat(own).OrderBy(l => l.Start)];
    }

    private static string AsX(string text)
    {
        var own = Own(text);
        if (own.Count == 0)
            return text;

        var (asX, last) = (new StringBuilder(text.Length), 0);
        foreach (var link in own)
        {
            asX.Append(text, last, link.Start - last).Append(AnyLink);
            last = link.Start + link.Length;
        }

        return asX.Append(text, last, text.Length - last).ToString();
    }

    // By hand: it is the network of whoever has none yet, and the first regular expression of a program takes as long as a whole preview.
    private static List<PostLink> Own(string text)
    {
        var own = new List<PostLink>();
        for (var start = 0; (start = text.IndexOf(Scheme, start, StringComparison.Ordinal)) >= 0; start += Scheme.Length)
        {
            var account = End(text, start + Scheme.Length, c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
            var end = End(text, account + 1, char.IsAsciiLetterOrDigit);
            if (IsApart(text, start) && account > start + Scheme.Length && account < text.Length && text[account] == '/' && end > account + 1)
                own.Add(WrittenLink.At(text, start, end - start));
        }

        return own;
    }

    private static int End(string text, int start, Predicate<char> isPart)
    {
        while (start < text.Length && isPart(text[start]))
            start++;
        return start;
    }

    private static bool IsApart(string text, int start) => start == 0 || !(char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '@' or '$' or '#');
}
