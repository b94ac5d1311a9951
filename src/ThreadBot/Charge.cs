namespace ThreadBot;

/// <summary>What a network may charge for.</summary>
public enum ChargeKind
{
    /// <summary>A post without a link.</summary>
    Post,

    /// <summary>A post in which the network sees at least one link.</summary>
    PostWithLink,

    /// <summary>An answer to somebody who mentioned the account.</summary>
    SummonedReply,

    /// <summary>The alt text of one file.</summary>
    AltText,

    /// <summary>The deletion of a post.</summary>
    Deletion,

    /// <summary>A post that is read.</summary>
    PostRead,

    /// <summary>A user who is read.</summary>
    UserRead,

    /// <summary>A post on the account's own timeline that is read.</summary>
    OwnedRead,
}

/// <summary>Something that a network charges for.</summary>
/// <param name="Kind">What.</param>
/// <param name="Count">How many of it.</param>
/// <param name="Amount">All together, in US dollars.</param>
public sealed record Charge(ChargeKind Kind, int Count, decimal Amount);

/// <summary>What the ledger has booked of one kind, for one delivery or outside of all.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="DeliveryId">The delivery; null for what belongs to none.</param>
/// <param name="Thread">The delivery's thread.</param>
/// <param name="Charge">What.</param>
/// <param name="IsCertain">False where an answer was lost: then it is the most that may have been charged.</param>
public sealed record BookedCharge(string Account, long? DeliveryId, ThreadSlug? Thread, Charge Charge, bool IsCertain);
