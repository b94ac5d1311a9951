namespace ThreadBot.Unroll;

/// <summary>What a reader keeps: one thread, or many as a book.</summary>
/// <param name="Title">The title of the whole.</param>
/// <param name="Threads">The threads in their order; never empty.</param>
/// <param name="Media">Where the files are that the threads name.</param>
public sealed record Document(string Title, IReadOnlyList<PublishedThread> Threads, IMediaStore Media)
{
    /// <summary>BCP 47 tag of the whole.</summary>
    public string Language { get; init; } = Threads[0].Language;

    /// <summary>Whoever wrote the whole; null where several did.</summary>
    public Author? Author { get; init; } = Threads.All(t => t.Author == Threads[0].Author) ? Threads[0].Author : null;

    /// <summary>Whether it has chapters.</summary>
    public bool IsBook => Threads.Count > 1;

    /// <summary>A document of one thread.</summary>
    public static Document Of(PublishedThread thread, IMediaStore media) => new(thread.Title, [thread], media);

    /// <summary>The place of a chapter; null where no thread of the name is in the document.</summary>
    internal int? ChapterOf(ThreadSlug slug)
    {
        _chapters ??= Threads.Index().Where(t => t.Item.Slug is not null).GroupBy(t => t.Item.Slug!).ToDictionary(g => g.Key, g => g.First().Index);
        return _chapters.TryGetValue(slug, out var chapter) ? chapter : null;
    }

    private Dictionary<ThreadSlug, int>? _chapters;
}
