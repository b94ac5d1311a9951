namespace ThreadBot.Curricula.Lessons;

/// <summary>Chooses what a recap says: the concepts that are due, longest overdue first, each in words that were not heard for a year.</summary>
internal sealed class RecapChoice(Progress progress, Spacing spacing, LessonSlot slot)
{
    private readonly DueDates _dates = new(spacing, slot);

    /// <summary>What is due of a list, as much as one recap gathers.</summary>
    public IReadOnlyList<Reminder> Due(IEnumerable<RecapItem> items)
    {
        var due = new List<(DateOnly Since, Reminder Reminder)>();
        foreach (var item in items)
        {
            if (DueSince(item) is { } since && Fresh(item) is { } words)
                due.Add((since, item.Say(words)));
        }

        // A stable sort: what is due for as long comes as it stands in the data.
        return [.. due.OrderBy(d => d.Since).Take(spacing.MostInRecap).Select(d => d.Reminder)];
    }

    /// <summary>The day since which an item is due; null where it is not yet, or no more.</summary>
    private DateOnly? DueSince(RecapItem item) =>
        progress.Find(item.Concept) is { } concept && _dates.Recap(concept) is { } day && day <= slot.Day ? day : null;

    private string? Fresh(RecapItem item) =>
        item.Words.FirstOrDefault(words => progress.Said(words) is null)
        ?? item.Words.Where(IsForgotten).MinBy(progress.Said);

    private bool IsForgotten(string words) => progress.Said(words) is { } said && slot.DayOf(said).AddYears(1) < slot.Day;
}
