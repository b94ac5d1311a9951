using ThreadBot.Curricula.Lessons;

namespace ThreadBot.App.Settings;

/// <summary>Reads what is set about lessons: when an account comes back to what it taught, and what a schedule gives.</summary>
/// <param name="mistake">Takes a setting, its value and what it must be.</param>
internal sealed class LessonSettings(Action<string, string, string> mistake)
{
    private const string Threads = "threads";
    private const string Recaps = "recaps";
    private const string Quizzes = "quizzes";
    private const int LongestGap = 3650;
    private const int MostSlots = 100;

    /// <summary>When an account comes back to what it taught.</summary>
    public Spacing Spacing(string prefix, AccountOptions account)
    {
        if (account.RecapGaps.Exists(days => days is < 1 or > LongestGap))
            mistake($"{prefix}RecapGaps", string.Join(", ", account.RecapGaps), $"a list of days from 1 to {LongestGap}, such as [2, 7, 21, 60]");
        InRange($"{prefix}RecapSize", account.RecapSize, 1, 20);
        InRange($"{prefix}CoolDown", account.CoolDown, 0, LongestGap);
        InRange($"{prefix}QuizAfter", account.QuizAfter, 0, LongestGap);
        var spacing = new Spacing { MostInRecap = account.RecapSize, CoolDown = account.CoolDown, QuizAfter = account.QuizAfter };
        return account.RecapGaps.Count == 0 ? spacing : spacing with { Gaps = account.RecapGaps };
    }

    /// <summary>How many links back a thread may have; null where the network's price decides.</summary>
    public LinksBack? LinksBack(string setting, string value)
    {
        switch (value)
        {
            case "auto":
                return null;
            case "none":
                return ThreadBot.LinksBack.None;
            case "one":
                return ThreadBot.LinksBack.One;
            case "all":
                return ThreadBot.LinksBack.All;
            default:
                mistake(setting, value, "one of auto, none, one, all");
                return null;
        }
    }

    /// <summary>What a schedule gives. One that gives no threads has all of its slots for the rest.</summary>
    public LessonRhythm Rhythm(string prefix, ScheduleOptions schedule)
    {
        foreach (var unknown in schedule.Lessons.Except([Threads, Recaps, Quizzes]))
            mistake($"{prefix}Lessons", unknown, $"a list of {Threads}, {Recaps}, {Quizzes}");
        InRange($"{prefix}RecapEvery", schedule.RecapEvery, 1, MostSlots);
        InRange($"{prefix}QuizEvery", schedule.QuizEvery, 1, MostSlots);
        var threads = Gives(Threads);
        return new LessonRhythm
        {
            Curricula = schedule.Curricula,
            Threads = threads,
            RecapEvery = !Gives(Recaps) ? 0 : threads ? schedule.RecapEvery : 1,
            QuizEvery = !Gives(Quizzes) ? 0 : threads ? schedule.QuizEvery : 1,
        };

        bool Gives(string kind) => schedule.Lessons.Count == 0 || schedule.Lessons.Contains(kind);
    }

    private void InRange(string setting, int value, int least, int most)
    {
        if (value < least || value > most)
            mistake(setting, $"{value}", $"a number from {least} to {most}");
    }
}
