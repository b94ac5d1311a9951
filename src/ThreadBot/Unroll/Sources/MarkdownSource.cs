using System.Runtime.CompilerServices;
using ThreadBot.Unroll.Media;
using ThreadBot.Unroll.Sources.Texts;

namespace ThreadBot.Unroll.Sources;

/// <summary>A Markdown file: one that Unroll wrote comes back as it was, and any other is read as a thread of its paragraphs.</summary>
/// <param name="path">The file.</param>
public sealed class MarkdownSource(string path) : IThreadSource
{
    /// <inheritdoc/>
    public IMediaStore Media { get; } = new FolderMedia(Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <inheritdoc/>
    /// <exception cref="ThreadUnreadableException">It holds nothing that can be read.</exception>
    public async IAsyncEnumerable<PublishedThread> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var text = await TextFile.ReadAsync(path, cancellationToken);
        foreach (var thread in MarkdownThreads.Read(text, Path.GetFileNameWithoutExtension(path)))
            yield return thread;
    }
}
