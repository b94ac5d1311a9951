namespace ThreadBot.Unroll.Sources;

/// <summary>A thread that is only a file: its sections as their author wrote them, cut for no network.</summary>
/// <param name="text">The rendered thread.</param>
/// <param name="author">Whoever wrote it.</param>
public sealed class TemplateSource(ThreadText text, string author) : IThreadSource
{
    /// <inheritdoc/>
    public Task<PublishedThread> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(
        new PublishedThread(text.Title, author, text.Language, [.. text.Sections.Select(Post)]) { Slug = text.Slug });

    private static PublishedPost Post(ThreadSection section)
    {
        var (plain, links) = AuthoredLinks.Take(section.Text);
        return new PublishedPost(plain, section.Images) { Links = links, Poll = section.Poll };
    }
}
