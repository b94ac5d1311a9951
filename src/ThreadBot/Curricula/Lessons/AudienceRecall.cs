namespace ThreadBot.Curricula.Lessons;

/// <summary>
/// What the votes of a quiz do to the gap before a concept is said again: an audience that knew it can wait, one that guessed cannot. It is a
/// rule of thumb about everybody who voted, and no model of anybody's memory.
/// </summary>
internal static class AudienceRecall
{
    /// <summary>Fewer votes than these say nothing.</summary>
    public const int FewestVotes = 20;

    private const double Shortest = 0.5;
    private const double Longest = 1.5;

    /// <summary>A gap in days, at least one, made shorter or longer by up to a half.</summary>
    public static int Stretch(int days, QuizResult? result) =>
        Math.Max(1, (int)Math.Round(days * Factor(result), MidpointRounding.AwayFromZero));

    // Whoever guesses is right once in as many times as there are answers: that share counts for nothing.
    private static double Factor(QuizResult? result)
    {
        if (result is null || result.Votes < FewestVotes || result.Options < 2)
            return 1;
        var chance = 1.0 / result.Options;
        var known = ((double)result.Right / result.Votes - chance) / (1 - chance);
        return Shortest + (Longest - Shortest) * Math.Clamp(known, 0, 1);
    }
}
