namespace ThreadBot.Networks.Media;

/// <summary>What a network takes of GIFs or of videos.</summary>
/// <param name="MaxBytes">The most bytes.</param>
public sealed record MediaLimit(long MaxBytes)
{
    /// <summary>The shortest; zero where any is long enough.</summary>
    public TimeSpan MinDuration { get; init; }

    /// <summary>The longest; null where no more is said.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>The least width and height, in pixels.</summary>
    public int MinSide { get; init; } = 1;

    /// <summary>The most that one side may be longer than the other, as a factor; null where no more is said.</summary>
    public int? MaxRatio { get; init; }

    /// <summary>The most pixels from left to right; null where no more is said.</summary>
    public int? MaxWidth { get; init; }

    /// <summary>The most pixels from top to bottom; null where no more is said.</summary>
    public int? MaxHeight { get; init; }

    /// <summary>The most frames; null where no more is said.</summary>
    public int? MaxFrames { get; init; }

    /// <summary>The most pixels of all frames together; null where no more is said.</summary>
    public long? MaxPixels { get; init; }

    /// <summary>Whether a post takes one of them and no other file beside it.</summary>
    public bool StandsAlone { get; init; } = true;
}
