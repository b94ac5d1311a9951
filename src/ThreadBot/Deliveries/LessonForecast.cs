using ThreadBot.Composition;
using ThreadBot.Curricula.Lessons;

namespace ThreadBot.Deliveries;

/// <summary>
/// What the slots of one account will hold if nothing goes wrong and nobody changes anything: the choice is the one that is made when a slot
/// comes, on what it would find then. How quizzes will be answered nobody knows; their gaps are left as they are.
/// </summary>
public sealed class LessonForecast : IThreadAddresses
{
    private readonly Classroom _room;
    private readonly Progress _progress;
    private readonly Dictionary<ThreadSlug, string> _addresses;
    private readonly Dictionary<string, List<RevisitKind?>> _before = [];

    /// <summary>Begins at what the ledger says today.</summary>
    /// <param name="room">The account and what is taught there.</param>
    /// <param name="past">What it has had.</param>
    public LessonForecast(Classroom room, AccountPast past)
    {
        _room = room;
        // What is on its way will have arrived.
        _progress = room.ProgressOf(past.Lessons.Select(l => l.Status == DeliveryStatus.Sending ? l with { Status = DeliveryStatus.Published } : l));
        _addresses = new(past.Addresses);
        foreach (var (schedule, kinds) in past.Kinds)
            _before[schedule] = [.. kinds];
    }

    /// <inheritdoc/>
    public string? Find(ThreadSlug slug) => _addresses.GetValueOrDefault(slug);

    /// <summary>The lesson that the next slot will hold; null where none is ready. Slots are asked for in the order of their time.</summary>
    public PreparedLesson? Next(Slot slot, SlotTerms terms, CancellationToken cancellationToken) => Next(slot, terms, _ => true, cancellationToken);

    /// <summary>The same where a lesson may not be admitted: then the slot is skipped, and the lesson comes up again.</summary>
    public PreparedLesson? Next(Slot slot, SlotTerms terms, Func<ThreadDraft, bool> admits, CancellationToken cancellationToken)
    {
        var before = BeforeOf(slot.Schedule);
        var asked = new LessonSlot(slot.FireTime, terms.Zone, terms.Rhythm, before);
        var lesson = _room.Lessons(_progress, asked, this, cancellationToken).FirstOrDefault(l => l.Composed.Draft is not null);
        var admitted = lesson?.Composed.Draft is { } ready && admits(ready) ? ready : null;
        before.Insert(0, admitted?.Revisits is [var revisit, ..] ? revisit.Kind : null);
        if (before.Count > terms.Rhythm.Memory)
            before.RemoveRange(terms.Rhythm.Memory, before.Count - terms.Rhythm.Memory);
        if (admitted is not null)
            Add(admitted, slot);
        return lesson;
    }

    private void Add(ThreadDraft draft, Slot slot)
    {
        _progress.Add(new PastLesson(draft.Slug, DeliveryStatus.Published, slot.FireTime) { Revisits = draft.Revisits });
        _addresses[draft.Slug] = _room.Rules.ExampleUrl;
    }

    private List<RevisitKind?> BeforeOf(string schedule)
    {
        if (!_before.TryGetValue(schedule, out var before))
            _before.Add(schedule, before = []);
        return before;
    }
}

/// <summary>What the ledger says of an account.</summary>
public sealed record AccountPast
{
    /// <summary>What it has had.</summary>
    public IReadOnlyList<PastLesson> Lessons { get; init; } = [];

    /// <summary>Where its threads stand.</summary>
    public IReadOnlyDictionary<ThreadSlug, string> Addresses { get; init; } = new Dictionary<ThreadSlug, string>();

    /// <summary>For each of its schedules, what the latest slots held, latest first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RevisitKind?>> Kinds { get; init; } = new Dictionary<string, IReadOnlyList<RevisitKind?>>();
}
