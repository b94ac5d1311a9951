namespace ThreadBot.Unroll.Sources;

/// <summary>A thread that is only a file: its sections as their author wrote them, cut for no network.</summary>
/// <param name="text">The rendered thread.</param>
/// <param name="author">Whoever wrote it.</param>
/// <param name="media">The threads folder.</param>
public sealed class TemplateSource(ThreadText text, string author, IMediaStore media) : IThreadSource
{
    /// <inheritdoc/>
    public IMediaStore Media => media;

    /// <summary>The terms that the thread teaches.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <inheritdoc/>
    public IAsyncEnumerable<PublishedThread> ReadAsync(CancellationToken cancellationToken) => new[] { Thread() }.ToAsyncEnumerable();

    private PublishedThread Thread() =>
        new(text.Title, new Author(author), text.Language, [.. text.Sections.Select(Post)]) { Slug = text.Slug, Topics = Topics };

    private static PublishedPost Post(ThreadSection section)
    {
        var (plain, links) = AuthoredLinks.Take(section.Text);
        return new PublishedPost(plain) { Links = links, Media = OwnMedia.Of(section.Images), Poll = OwnMedia.Of(section.Poll, null), Card = OwnMedia.Of(section.Quote) };
    }
}
