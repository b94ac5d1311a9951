namespace ThreadBot.Curricula.Series;

/// <summary>What is wrong with the list of a series: threads that are not there, come twice, or come before what they require.</summary>
/// <param name="series">The series.</param>
/// <param name="threads">All threads by slug, also those that cannot go out.</param>
internal sealed class SeriesCheck(Curriculum series, IReadOnlyDictionary<ThreadSlug, ThreadTemplate> threads)
{
    private readonly Dictionary<ThreadSlug, SeriesEntry> _first = series.Threads.DistinctBy(e => e.Slug).ToDictionary(e => e.Slug);

    public IEnumerable<Fault> Faults() => series.Threads.Select(Complaint).OfType<Fault>().Concat(TooEarly());

    private Fault? Complaint(SeriesEntry entry)
    {
        if (_first[entry.Slug] is var first && first != entry)
            return Fault(entry, $"{entry.Slug} is in line {first.Line} already: a thread comes once.");
        if (!threads.TryGetValue(entry.Slug, out var thread))
            return Fault(entry, $"There is no thread {entry.Slug}{Suggest(entry.Slug)}");
        return !thread.MakesRecaps ? null : Fault(entry, $"{entry.Slug} makes recaps, which come when something is to be said again and not in a series: take it out.");
    }

    // What no thread of the series teaches may have been taught before it began: whether it was, each account's schedules say.
    private IEnumerable<Fault> TooEarly()
    {
        var known = threads.Values.Where(t => t.Slug.Curriculum == series.Name && !_first.ContainsKey(t.Slug)).SelectMany(t => t.Teaches).ToHashSet(StringComparer.Ordinal);
        var places = _first.Values.Where(e => threads.ContainsKey(e.Slug)).Select(e => (Entry: e, Thread: threads[e.Slug])).ToList();
        foreach (var (entry, thread) in places)
        {
            foreach (var concept in thread.Requires.Where(c => !known.Contains(c)))
            {
                if (places.Find(p => p.Thread.Teaches.Contains(concept)).Entry is { } teacher && teacher != entry)
                    yield return Fault(entry, $"{entry.Slug} requires '{concept}', which comes later, in line {teacher.Line} ({teacher.Slug}): move one of them.");
            }

            known.UnionWith(thread.Teaches);
        }
    }

    private string Suggest(ThreadSlug slug) =>
        Nearest.To(slug.Value, threads.Keys.Select(s => s.Value)) is [var near, ..] ? $"; did you mean {near}?" : ": mend the slug, or take it out.";

    private Fault Fault(SeriesEntry entry, string message) => new(Severity.Error, "series", $"{series.Name}/curriculum.yaml", entry.Line, message);
}
