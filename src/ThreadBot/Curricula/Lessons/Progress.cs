namespace ThreadBot.Curricula.Lessons;

/// <summary>What an account has had, as the choice of its next lesson sees it. It is made of the ledger's records, and grows by them alone.</summary>
public sealed class Progress
{
    private readonly Dictionary<ThreadSlug, ThreadTemplate> _templates;
    private readonly HashSet<ThreadSlug> _taken = [];
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, ConceptHistory> _concepts = [];
    private readonly Dictionary<string, DateTimeOffset> _said = [];

    /// <summary>Reads what an account has had.</summary>
    /// <param name="library">The threads as they are now.</param>
    /// <param name="lessons">All lessons of the account.</param>
    public Progress(ThreadLibrary library, IEnumerable<PastLesson> lessons)
    {
        _templates = library.Threads.ToDictionary(t => t.Slug);
        foreach (var lesson in lessons)
            Add(lesson);
    }

    /// <summary>The concepts that were taught by threads which stand.</summary>
    public IReadOnlySet<string> Known => _known;

    /// <summary>The threads that were begun, whatever became of them: none is begun again by itself.</summary>
    public IReadOnlySet<ThreadSlug> Taken => _taken;

    /// <summary>Adds a lesson.</summary>
    public void Add(PastLesson lesson)
    {
        _taken.Add(lesson.Slug);
        if (lesson.Status == DeliveryStatus.Published && _templates.TryGetValue(lesson.Slug, out var template))
        {
            foreach (var concept in template.Teaches)
                Teach(concept, lesson.At);
        }

        foreach (var revisit in lesson.Counts ? lesson.Revisits : [])
            AddRevisit(revisit, lesson);
    }

    /// <summary>When a concept came up; null where it never did.</summary>
    internal ConceptHistory? Find(string concept) => _concepts.GetValueOrDefault(concept);

    /// <summary>When words were last said in a recap; null where they never were.</summary>
    internal DateTimeOffset? Said(string words) => _said.TryGetValue(words, out var at) ? at : null;

    private void Teach(string concept, DateTimeOffset at)
    {
        _known.Add(concept);
        Of(concept).AddTaught(at);
    }

    private void AddRevisit(Revisit revisit, PastLesson lesson)
    {
        if (revisit.Kind == RevisitKind.Quiz)
        {
            Of(revisit.Concept).AddQuiz(lesson.At, lesson.Result);
            return;
        }

        Of(revisit.Concept).AddRecap(lesson.At);
        if (revisit.Words is { } words && !(Said(words) > lesson.At))
            _said[words] = lesson.At;
    }

    private ConceptHistory Of(string concept)
    {
        if (!_concepts.TryGetValue(concept, out var history))
            _concepts.Add(concept, history = new ConceptHistory());
        return history;
    }
}
