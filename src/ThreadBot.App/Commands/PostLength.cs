using ThreadBot.Composition.Checking;
using ThreadBot.Networks;

namespace ThreadBot.App.Commands;

/// <summary>What <c>check</c> says of a post in which nothing need be wrong.</summary>
/// <param name="Thread">The thread's slug.</param>
/// <param name="Network">The network it was cut for.</param>
/// <param name="Number">Its place in the thread, from 1.</param>
/// <param name="Line">The template's line (from 1) that wrote its beginning.</param>
/// <param name="Length">Its length in the network's unit.</param>
/// <param name="Limit">The most that the network takes.</param>
/// <param name="Cut">Why it begins where it begins.</param>
/// <param name="Price">What it would cost, in US dollars.</param>
/// <param name="AccidentalLinks">The links that nobody wrote.</param>
internal sealed record PostLength(
    string Thread, string Network, int Number, int Line, int Length, int Limit, CutReason Cut, decimal Price, IReadOnlyList<AccidentalLink> AccidentalLinks)
{
    /// <summary>Those of a draft, in order.</summary>
    public static IEnumerable<PostLength> Of(ThreadDraft draft, NetworkRules rules) => draft.Posts.Select(post => new PostLength(
        draft.Slug.Value, rules.Name, post.Number, post.Line, post.Length, post.Limit, post.Cut, post.Price, [.. AccidentalLink.In(post, rules)]));
}
