using ThreadBot.Curricula.Lessons;
using ThreadBot.Deliveries;

namespace ThreadBot.App.Schedule;

/// <summary>When threads are posted on an account, and from which curricula.</summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Account">The account's name.</param>
/// <param name="Rule">When it fires.</param>
internal sealed record PostingSchedule(string Name, string Account, CronRule Rule)
{
    /// <summary>The name under which the ledger keeps threads posted by hand.</summary>
    public const string Manual = "manual";

    /// <summary>What it gives in its slots.</summary>
    public LessonRhythm Rhythm { get; init; } = new();

    /// <summary>What it gives, by the calendar of its zone.</summary>
    public SlotTerms Terms => new(Rule.Zone, Rhythm);

    /// <summary>What becomes of slots missed while the program was down.</summary>
    public MissedSlotPolicy Missed { get; init; }

    /// <summary>Whether one thread is posted as soon as the program starts.</summary>
    public bool PostAtStart { get; init; }

    /// <summary>The slot at an instant.</summary>
    public Slot At(DateTimeOffset fireTime) => new(Name, fireTime.ToUniversalTime(), Account);
}
