namespace ThreadBot.Curricula.Lessons;

/// <summary>On which day a concept is to come up again.</summary>
/// <param name="spacing">The account's gaps.</param>
/// <param name="slot">Whose calendar counts.</param>
internal sealed class DueDates(Spacing spacing, LessonSlot slot)
{
    /// <summary>The day of its next recap; null where it was never taught, or has had all of them.</summary>
    public DateOnly? Recap(ConceptHistory concept)
    {
        if (concept.Taught is not { } taught || concept.Recaps.Count >= spacing.Gaps.Count)
            return null;
        var before = slot.DayOf(concept.Recaps is [.., var last] && last > taught ? last : taught);
        var gap = AudienceRecall.Stretch(spacing.Gaps[concept.Recaps.Count], ResultSince(before, concept));
        return Later(before.AddDays(gap), Rested(concept));
    }

    /// <summary>The day from which a quiz on it may come; null where it was never taught.</summary>
    public DateOnly? Quiz(ConceptHistory concept) => concept.Taught is { } taught
        ? Later(slot.DayOf(taught).AddDays(spacing.QuizAfter), Rested(concept))
        : null;

    // Of the day on which a poll closes nobody knows whether the slot comes before or after it: its votes count from the next day on.
    private QuizResult? ResultSince(DateOnly day, ConceptHistory concept) =>
        concept.Result is { } result && slot.DayOf(result.ClosedAt) is var closed && closed >= day && closed < slot.Day ? result : null;

    private DateOnly Rested(ConceptHistory concept) => slot.DayOf(concept.Latest).AddDays(spacing.CoolDown);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
