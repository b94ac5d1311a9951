namespace ThreadBot;

/// <summary>A thread that an account has had, or that is on its way there, as far as the choice of the next one depends on it.</summary>
/// <param name="Slug">The thread's name.</param>
/// <param name="Status">How far it is.</param>
/// <param name="At">The instant of its slot, and not that at which the last post stood: the choice must not depend on how long a network took.</param>
public sealed record PastLesson(ThreadSlug Slug, DeliveryStatus Status, DateTimeOffset At)
{
    /// <summary>What it came back to.</summary>
    public IReadOnlyList<Revisit> Revisits { get; init; } = [];

    /// <summary>How its quiz was answered; null where nobody knows.</summary>
    public QuizResult? Result { get; init; }

    /// <summary>Whether any of it stands or will.</summary>
    public bool Counts => Status is not (DeliveryStatus.RolledBack or DeliveryStatus.Refused);
}

/// <summary>How a quiz was answered.</summary>
/// <param name="Right">How many votes the right answer had.</param>
/// <param name="Votes">How many votes there were.</param>
/// <param name="Options">How many answers there were to choose from.</param>
/// <param name="ClosedAt">When the poll closed.</param>
public sealed record QuizResult(int Right, int Votes, int Options, DateTimeOffset ClosedAt);
