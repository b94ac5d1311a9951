namespace ThreadBot.Storage;

/// <summary>The ledger cannot do what was asked; the message is one sentence that says what to do about it.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public LedgerException(string message) : base(message)
    {
    }

    /// <summary>Says what is wrong, and what it comes from.</summary>
    public LedgerException(string message, Exception cause) : base(message, cause)
    {
    }
}
