using System.Runtime.CompilerServices;
using ThreadBot.Unroll.Sources.Texts;

namespace ThreadBot.Unroll.Sources;

/// <summary>A file of plain text. Its posts are parted by lines of <c>---</c>, by numbers such as <c>2/7</c>, or else by blank lines.</summary>
/// <param name="path">The file.</param>
public sealed class TextSource(string path) : IThreadSource
{
    /// <inheritdoc/>
    /// <exception cref="ThreadUnreadableException">It holds nothing that can be read.</exception>
    public async IAsyncEnumerable<PublishedThread> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var posts = PlainPosts.Read(await TextFile.ReadAsync(path, cancellationToken));
        if (posts.Count == 0)
            throw new ThreadUnreadableException($"There is nothing in '{path}' that could be a thread.");
        yield return new PublishedThread(ThreadTitle.Of(posts, Path.GetFileNameWithoutExtension(path)), new Author("unknown"), "und", posts);
    }
}
