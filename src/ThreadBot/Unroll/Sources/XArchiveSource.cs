using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ThreadBot.Unroll.Sources.Archives;

namespace ThreadBot.Unroll.Sources;

/// <summary>
/// The archive that X gives every user of their own posts, as a zip file or unpacked: all threads of the account, offline. It is read as a
/// stream: in memory are the numbers of posts, and the posts of the few threads that are at work.
/// </summary>
public sealed class XArchiveSource : IThreadSource, IDisposable
{
    private const int ThreadsAhead = 32;
    private readonly IArchiveFiles _files;
    private readonly ArchiveLayout _layout;
    private readonly ArchiveMedia _media;
    private readonly List<string> _losses;

    private readonly XArchiveOptions _options;

    private XArchiveSource(IArchiveFiles files, ArchiveLayout layout, XArchiveOptions options)
    {
        (_files, _layout, _media, _options) = (files, layout, new ArchiveMedia(files, layout), options);
        _losses = [.. files.Oddities];
    }

    /// <inheritdoc/>
    public IMediaStore Media => _media;

    /// <inheritdoc/>
    public IReadOnlyList<string> Losses => _losses;

    /// <summary>Opens an archive.</summary>
    /// <param name="path">A zip file, or the folder that it was unpacked to.</param>
    /// <param name="options">What is wanted of it.</param>
    /// <returns>Null where it is no archive of X's.</returns>
    /// <exception cref="InvalidDataException">It is a torn or a hostile one.</exception>
    public static XArchiveSource? TryOpen(string path, XArchiveOptions options)
    {
        IArchiveFiles files = Directory.Exists(path) ? new FolderFiles(path) : new ZippedFiles(path);
        if (ArchiveLayout.Find(files.Names) is { } layout)
            return new XArchiveSource(files, layout, options);
        files.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PublishedThread> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var store = new ElementStore();
        var (forest, reader) = await ScanAsync(store, cancellationToken);
        // Threads are read while others are being written.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = Channel.CreateBounded<PublishedThread>(ThreadsAhead);
        var reading = Task.Run(() => ReadThreadsAsync(forest, reader, ready.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var thread in ready.Reader.ReadAllAsync(cancellationToken))
                yield return thread;
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private async Task<(PostForest Forest, ArchivedThreads Reader)> ScanAsync(ElementStore store, CancellationToken cancellationToken)
    {
        var (notes, posts) = (new NoteScanner(store), new PostScanner(store));
        await ScanAsync(_layout.Notes, notes, store, cancellationToken);
        await ScanAsync(_layout.Posts, posts, store, cancellationToken);
        store.End();
        if (posts.Nameless > 0)
            _losses.Add($"{posts.Nameless} posts have no number and are left out.");
        var forest = new PostForest(posts.Posts, posts.Edited);
        var owner = ArchiveOwner.Read(_files, _layout, _media);
        return (forest, new ArchivedThreads(forest, new ArchivedPosts(forest, store, new ArchiveNotes(store, notes.Notes), _media, owner), owner));
    }

    private async Task ScanAsync(IReadOnlyList<string> names, IElementReader elements, ElementStore store, CancellationToken cancellationToken)
    {
        var (total, read) = (names.Sum(_files.Length), 0L);
        foreach (var name in names)
        {
            try
            {
                await using var stream = ReadAhead.Of(_files.Open(name), cancellationToken);
                store.Begin(_files.PathOf(name));
                var array = new ElementStream(stream, elements);
                await array.ReadAsync(bytes => _options.Progress(read += bytes, total), cancellationToken);
                if (array.IsCutOff)
                    _losses.Add($"'{name}' ends in the middle; whatever came after is lost.");
                if (array.Torn > 0)
                    _losses.Add($"'{name}' is torn in {array.Torn} places; the posts there are lost.");
            }
            catch (InvalidDataException fault)
            {
                _losses.Add($"'{name}' cannot be read to its end: {fault.Message.TrimEnd('.')}.");
            }
        }
    }

    private async Task ReadThreadsAsync(PostForest forest, ArchivedThreads reader, ChannelWriter<PublishedThread> ready, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var thread in forest.Threads(_options.LeastPosts).Where(t => _options.Since is null || PostEntry.TimeOf(forest.Posts[t.Posts[0]].Id) >= _options.Since))
                await ready.WriteAsync(reader.Read(thread), cancellationToken);
            ready.Complete();
        }
        catch (Exception fault)
        {
            ready.Complete(fault);
        }
    }
}

/// <summary>What is wanted of an archive.</summary>
public sealed record XArchiveOptions
{
    /// <summary>How many posts make a thread.</summary>
    public int LeastPosts { get; init; } = 2;

    /// <summary>Threads that began before are left out; null for none.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Told of bytes read, and of how many there are.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };
}
