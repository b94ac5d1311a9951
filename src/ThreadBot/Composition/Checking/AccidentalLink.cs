using ThreadBot.Networks;

namespace ThreadBot.Composition.Checking;

/// <summary>A link that a network makes of text which nobody wrote as one, such as <c>README.md</c>.</summary>
/// <param name="Post">The number of its post, from 1.</param>
/// <param name="Line">The template's line (from 1).</param>
/// <param name="Text">What was written.</param>
/// <param name="Url">Where the network would lead a reader.</param>
/// <param name="Suggestion">What to do about it, as a sentence without its beginning and end: <c>write 'the README file'</c>.</param>
public sealed record AccidentalLink(int Post, int Line, string Text, string Url, string Suggestion)
{
    /// <summary>What it does to the price of its post; null where it does nothing: on a free network, or beside a link that is meant.</summary>
    public LinkPrice? Price { get; init; }

    /// <summary>Those of a draft, in order.</summary>
    public static IReadOnlyList<AccidentalLink> In(ThreadDraft draft, NetworkRules rules)
    {
        var found = new List<AccidentalLink>();
        foreach (var post in draft.Posts)
            found.AddRange(In(post, rules));
        return found;
    }

    /// <summary>Those of a post, in order.</summary>
    public static IReadOnlyList<AccidentalLink> In(PostDraft post, NetworkRules rules)
    {
        var found = new List<AccidentalLink>();
        foreach (var link in post.Links)
        {
            if (!link.Authored)
                found.Add(Of(post, link, rules));
        }

        return found;
    }

    private static AccidentalLink Of(PostDraft post, PostLink link, NetworkRules rules)
    {
        var written = post.Text.Substring(link.Start, link.Length);
        return new(post.Number, post.LineAt(link.Start), written, link.Url, LinkAdvice.For(written, rules.Limit))
        {
            Price = rules.Prices is { } prices && !post.Links.Any(l => l.Authored) ? new(prices.PostWithLink, prices.Post) : null,
        };
    }
}

/// <summary>The prices of a post with and without a link, in US dollars.</summary>
/// <param name="WithLink">With one.</param>
/// <param name="Without">Without.</param>
public sealed record LinkPrice(decimal WithLink, decimal Without)
{
    /// <summary>How many times as much, in whole numbers.</summary>
    public int Times => Without == 0 ? 0 : (int)Math.Round(WithLink / Without);
}
