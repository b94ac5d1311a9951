namespace ThreadBot;

/// <summary>When an account comes back to what it taught. Days are those of the schedule's calendar.</summary>
public sealed record Spacing
{
    private static readonly int[] UsualGaps = [2, 7, 21, 60];

    /// <summary>
    /// How many days after a concept was taught it is said again, and how many after each recap the next one follows. As many recaps as gaps,
    /// and no more.
    /// </summary>
    public IReadOnlyList<int> Gaps { get; init; } = UsualGaps;

    /// <summary>How many days a concept is left alone after it came up, whatever falls due.</summary>
    public int CoolDown { get; init; } = 2;

    /// <summary>How many concepts one recap gathers at most. With fewer, an account that teaches two or three a week soon lags behind its gaps.</summary>
    public int MostInRecap { get; init; } = 6;

    /// <summary>How many days after a concept was taught the quiz on it may come.</summary>
    public int QuizAfter { get; init; } = 5;
}
