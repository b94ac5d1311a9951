namespace ThreadBot.Networks;

/// <summary>
/// What a network charges, in US dollars. This is the one place that says what something costs: a draft is priced by it, and what was done is
/// booked by it.
/// </summary>
public sealed record PriceList
{
    /// <summary>A post without a link.</summary>
    public decimal Post { get; init; }

    /// <summary>A post in which the network sees at least one link.</summary>
    public decimal PostWithLink { get; init; }

    /// <summary>An answer to somebody who mentioned the account.</summary>
    public decimal SummonedReply { get; init; }

    /// <summary>The alt text of one file.</summary>
    public decimal AltText { get; init; }

    /// <summary>The deletion of a post.</summary>
    public decimal Deletion { get; init; }

    /// <summary>A post that is read.</summary>
    public decimal PostRead { get; init; }

    /// <summary>A user who is read.</summary>
    public decimal UserRead { get; init; }

    /// <summary>A post on the account's own timeline that is read.</summary>
    public decimal OwnedRead { get; init; }

    /// <summary>What one costs.</summary>
    public decimal this[ChargeKind kind] => kind switch
    {
        ChargeKind.Post => Post,
        ChargeKind.PostWithLink => PostWithLink,
        ChargeKind.SummonedReply => SummonedReply,
        ChargeKind.AltText => AltText,
        ChargeKind.Deletion => Deletion,
        ChargeKind.PostRead => PostRead,
        ChargeKind.UserRead => UserRead,
        ChargeKind.OwnedRead => OwnedRead,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The charge for so many of a kind.</summary>
    public Charge Of(ChargeKind kind, int count = 1) => new(kind, count, this[kind] * count);

    /// <summary>The charge for a post itself, without what is attached to it.</summary>
    public Charge OfPostAlone(PostDraft post) => Of(post.Links.Count > 0 ? ChargeKind.PostWithLink : ChargeKind.Post);

    /// <summary>What one post costs with all that is attached to it. The same file twice is uploaded once.</summary>
    public decimal Of(PostDraft post) => OfPostAlone(post).Amount + Of(ChargeKind.AltText, post.Images.Where(i => i.AltText.Length > 0).Distinct().Count()).Amount;
}
