namespace ThreadBot.Networks.X.Api;

/// <summary>Why a request has no answer to work with. The four cases are all there are.</summary>
/// <param name="Reason">What happened, in words for a person.</param>
internal abstract record XFailure(string Reason)
{
    /// <summary>X said no: certainly nothing was done.</summary>
    /// <param name="Kind">To what.</param>
    /// <param name="Reason">X's words.</param>
    public sealed record Refused(XRefusal Kind, string Reason) : XFailure(Reason);

    /// <summary>Certainly nothing was done, and it can be asked for later.</summary>
    /// <param name="Until">When.</param>
    public sealed record Throttled(DateTimeOffset Until) : XFailure($"X asks to wait until {Until.UtcDateTime:u}");

    /// <summary>The request never left: certainly nothing was done.</summary>
    /// <param name="Reason">What happened.</param>
    public sealed record Unsent(string Reason) : XFailure(Reason);

    /// <summary>Nobody knows whether it was done.</summary>
    /// <param name="Reason">What happened.</param>
    public sealed record Lost(string Reason) : XFailure(Reason);
}

/// <summary>What X says no to.</summary>
internal enum XRefusal
{
    /// <summary>Something that makes no difference to what is done next.</summary>
    Other,

    /// <summary>A token that is not good, or a moment in which X thinks so.</summary>
    Unauthorized,

    /// <summary>A text that stands already.</summary>
    Duplicate,

    /// <summary>An answer to a post that is deleted, or that X does not see yet.</summary>
    ParentNotVisible,

    /// <summary>Something that is not there.</summary>
    NotFound,

    /// <summary>More than may be asked for, under a status that does not say so.</summary>
    TooMany,
}

/// <summary>What came of a request.</summary>
/// <param name="Value">What X answered; null where it failed.</param>
/// <param name="Failure">Why there is nothing; null where there is.</param>
internal readonly record struct XAnswer<T>(T? Value, XFailure? Failure)
    where T : class
{
    public static implicit operator XAnswer<T>(T value)
    {
        return new(value, null);
    }

    public static implicit operator XAnswer<T>(XFailure failure)
    {
        return new(null, failure);
    }

    /// <summary>Goes on with what X answered.</summary>
    public XAnswer<TNext> Then<TNext>(Func<T, XAnswer<TNext>> next)
        where TNext : class => Failure is { } failure ? failure : next(Value!);
}
