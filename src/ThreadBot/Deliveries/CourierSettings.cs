namespace ThreadBot.Deliveries;

/// <summary>How patient the courier is.</summary>
public sealed record CourierSettings
{
    /// <summary>How long one request to a network may take. Stopping the program waits for it.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a post whose answer was lost is looked for before it counts as not sent. Networks show a new post late: too short a time
    /// makes duplicates.
    /// </summary>
    public TimeSpan LookUpFor { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>The longest a network may ask to wait for while the courier stays; a delivery that must wait longer is taken up again later.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When a delivery that could not be gone on with is taken up again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often one post is sent before the delivery waits for a person.</summary>
    public int MaxAttempts { get; init; } = 3;
}
