using FakeX.Accounts;
using FakeX.Posts;

namespace FakeX.Limits;

/// <summary>A line of X's price list. What is read is billed by the piece, what is written by the request, and what is refused not at all.</summary>
/// <param name="What">Its name on the bill.</param>
/// <param name="Of">Where the price is set.</param>
internal sealed record Price(string What, Func<Prices, decimal> Of)
{
    public static readonly Price Delete = new("delete", p => p.Delete);
    public static readonly Price AltText = new("alt text", p => p.AltText);
    public static readonly Price UserRead = new("user read", p => p.UserRead);
    public static readonly Price PostRead = new("post read", p => p.PostRead);
    private static readonly Price OwnedRead = new("owned read", p => p.OwnedRead);
    private static readonly Price Plain = new("post", p => p.Post);
    private static readonly Price WithLink = new("post with a link", p => p.PostWithLink);
    private static readonly Price SummonedReply = new("summoned reply", p => p.SummonedReply);

    /// <summary>A post: dear with a link, cheap as an answer to somebody who mentioned its author.</summary>
    public static Price OfPost(Post post)
    {
        if (post.ShortLinks.Count > 0)
            return WithLink;
        return post.ParentAuthorId is { } asker && asker != post.AuthorId ? SummonedReply : Plain;
    }

    /// <summary>A post on a timeline or among mentions: cheap for the app's owner on their own. A post that is asked for by its number never is.</summary>
    public static Price OfPage(SiteState state, Caller caller, string userId) =>
        userId == state.Owner.Id && caller.User == state.Owner ? OwnedRead : PostRead;
}
