using System.Runtime.CompilerServices;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Sources;

/// <summary>A JSON file that Unroll wrote: every thread of it, as it was.</summary>
/// <param name="path">The file.</param>
public sealed class JsonSource(string path) : IThreadSource
{
    /// <inheritdoc/>
    public IMediaStore Media { get; } = new FolderMedia(Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <inheritdoc/>
    /// <exception cref="ThreadUnreadableException">It is none.</exception>
    public async IAsyncEnumerable<PublishedThread> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var thread in await ThreadsAsync(cancellationToken))
            yield return thread;
    }

    private async Task<IReadOnlyList<PublishedThread>> ThreadsAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        try
        {
            return (await JsonFormat.ReadAsync(file, Media, cancellationToken)).Threads;
        }
        catch (FormatException fault)
        {
            throw new ThreadUnreadableException($"'{path}': {fault.Message}", fault);
        }
    }
}
