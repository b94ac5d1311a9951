using System.Globalization;
using ThreadBot.Composition.Checking;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Standards;

namespace ThreadBot.Composition.Standards;

/// <summary>Holds threads and data to the standards of their curricula. It sees one draft after the other and keeps none.</summary>
public sealed class StandardCheck
{
    private readonly ThreadLibrary _library;
    private readonly Dictionary<string, Standard> _standards;
    private readonly Dictionary<string, TermNames> _terms = [];
    private readonly SimilarTexts _texts = new();
    private string? _network;

    /// <summary>Reads the standards of a library.</summary>
    /// <param name="library">All threads.</param>
    public StandardCheck(ThreadLibrary library) =>
        (_library, _standards) = (library, library.Curricula.Where(c => c.Standard.Value is not null).ToDictionary(c => c.Name, c => c.Standard.Value!));

    private KnownConcepts Known => field ??= new KnownConcepts(_library);

    /// <summary>The items of the data that do not say what they have to.</summary>
    public IEnumerable<Fault> DataFaults() =>
        from curriculum in _standards
        let thread = _library.Threads.FirstOrDefault(t => t.Slug.Curriculum == curriculum.Key)
        where thread is not null
        from fault in new DataCheck($"{curriculum.Key}/curriculum.yaml", thread.Scope.Shelf).Faults(curriculum.Value)
        select fault;

    /// <summary>What is wrong with a thread by the standard of its curriculum. What it says is looked at on the first network only, since it says the same on all.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="draft">The thread, cut for a network.</param>
    public IEnumerable<Fault> Faults(ThreadTemplate thread, ThreadDraft draft)
    {
        if (_standards.Count == 0 || !_standards.TryGetValue(thread.Slug.Curriculum, out var standard))
            return [];
        _network ??= draft.Network;
        var faults = CutFaults(thread, draft, standard);
        if (draft.Network == _network)
            faults = faults.Concat(ReadingFaults(draft, standard)).Concat(TermFaults(thread, draft, standard)).Concat(SimilarityFaults(draft, standard));
        return [.. faults.Where(f => standard.Holds(f.Rule, thread.Slug)).Select(f => f.ToFault(thread))];
    }

    private static IEnumerable<Finding> CutFaults(ThreadTemplate thread, ThreadDraft draft, Standard standard)
    {
        if (standard.Posts is { } range && thread.IsInOrder && !range.Contains(draft.Posts.Count))
            yield return new("post-count", 1, $"{thread.Slug} has {draft.Posts.Count} posts where its curriculum asks for {range.Least} to {range.Most}.") { Network = draft.Network };
        foreach (var post in standard.WholeSentences ? draft.Posts.Where(p => p.Cut >= CutReason.Clause) : [])
            yield return new("cut-sentence", post.Line, $"{thread.Slug} is cut inside a sentence, before '{Excerpt.Of(post.Body)}': break it with a line of ---, or shorten it.") { Network = draft.Network };
    }

    private static IEnumerable<Finding> ReadingFaults(ThreadDraft draft, Standard standard)
    {
        if (standard.ReadingGrade is { } most && draft.Language.StartsWith("en", StringComparison.Ordinal) && ReadingGrade.Of(draft) is var (grade, hardest) && grade > most)
        {
            yield return new("reading-grade", hardest.Line, string.Create(
                CultureInfo.InvariantCulture, $"{draft.Slug} reads as for school year {grade:0.0} where its curriculum asks for {most:0.#} at most: use shorter sentences and words. The hardest is '{Excerpt.Of(hardest.Text)}'."));
        }
    }

    private IEnumerable<Finding> TermFaults(ThreadTemplate thread, ThreadDraft draft, Standard standard)
    {
        if (standard.Terms is null)
            yield break;
        var known = Known.In(thread);
        foreach (var post in draft.Posts)
        {
            foreach (var (place, concept, isIntroduced) in TermsOf(thread, standard).In(post.Body))
            {
                if (known.Add(concept) && !isIntroduced)
                    yield return new("untaught-term", post.LineAt(place.Start.Value), $"{thread.Slug} says '{post.Body[place]}' in post {post.Number}, and '{concept}' need not have been taught by then: require it, or say it in other words.");
            }
        }
    }

    private IEnumerable<Finding> SimilarityFaults(ThreadDraft draft, Standard standard)
    {
        foreach (var post in standard.Similarity is null ? [] : draft.Posts)
        {
            if (_texts.Add(draft.Slug, post) is var (other, number, share) && share > standard.Similarity)
                yield return new("similar-text", post.Line, $"Post {post.Number} of {draft.Slug} shares {share:P0} of its words in a row with post {number} of {other}: say it in other words.");
        }
    }

    private TermNames TermsOf(ThreadTemplate thread, Standard standard)
    {
        if (!_terms.TryGetValue(thread.Slug.Curriculum, out var terms))
        {
            IReadOnlyList<DataNode> ItemsOf(NamedList? list) => list is null ? [] : thread.Scope.Shelf.FindList(list.Path)?.List.Items ?? [];
            terms = new TermNames(Known.All, ItemsOf(standard.Terms).OfType<MapNode>(), ItemsOf(standard.Everyday).OfType<ScalarNode>().Select(w => w.Text));
            _terms.Add(thread.Slug.Curriculum, terms);
        }

        return terms;
    }

    /// <summary>Something that a thread has against its standard.</summary>
    private sealed record Finding(string Rule, int Line, string Message)
    {
        public string? Network { get; init; }

        public Fault ToFault(ThreadTemplate thread) => new(Severity.Warning, Rule, thread.File, Line, Message) { Thread = thread.Slug, Network = Network };
    }
}
