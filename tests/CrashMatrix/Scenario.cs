using ThreadBot;

namespace CrashMatrix;

/// <summary>A thread on an account of its own, and what goes wrong on its way.</summary>
/// <param name="Posts">How many posts it has.</param>
/// <param name="HasMedia">Whether each of them has an image.</param>
internal sealed record Scenario(int Posts, bool HasMedia)
{
    /// <summary>What goes wrong with which request, as FakeX's fault script says it, but for whose request it is.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>When the program is killed; null where it is not.</summary>
    public Death? Death { get; init; }

    /// <summary>What the account's settings say about a thread that cannot go on.</summary>
    public FailurePolicy Policy { get; init; } = FailurePolicy.Resume;

    /// <summary>How it may end.</summary>
    public Ending Ending { get; init; } = Ending.Whole;

    /// <summary>Whether the account is logged in to with OAuth 2.0, and its token has run out.</summary>
    public bool IsLoggedIn { get; init; }

    /// <summary>How many requests the thread takes where nothing goes wrong: upload, alt text and post, or the post alone.</summary>
    public int Requests => HasMedia ? 3 * Posts : Posts;

    public override string ToString() =>
        $"{Posts} posts{(HasMedia ? " with media" : "")}{(IsLoggedIn ? ", logged in" : "")}, {Policy}, [{string.Join(", ", Faults)}]{(Death is null ? "" : $", killed {Death}")}";
}

/// <summary>A moment at which the program is killed.</summary>
/// <param name="Request">Which of the account's requests, from 1.</param>
/// <param name="IsDone">Whether X has done what was asked, and only not answered yet.</param>
internal sealed record Death(int Request, bool IsDone)
{
    public override string ToString() => $"{(IsDone ? "after" : "before")} request {Request}";
}

/// <summary>How a thread may end.</summary>
internal enum Ending
{
    /// <summary>All of it stands, and the ledger says so.</summary>
    Whole,

    /// <summary>Nothing of it stands, and the ledger says so.</summary>
    Nothing,

    /// <summary>One of the two.</summary>
    WholeOrNothing,
}
