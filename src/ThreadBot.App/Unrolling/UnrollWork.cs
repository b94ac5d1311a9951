using System.Runtime.CompilerServices;
using ThreadBot.App.Settings;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Files;
using ThreadBot.Unroll.Media;
using ThreadBot.Unroll.Sites;

namespace ThreadBot.App.Unrolling;

/// <summary>Reads threads and writes what they become.</summary>
/// <param name="request">What is wanted.</param>
/// <param name="sources">Where the threads are read from.</param>
/// <param name="say">Tells a person what was written.</param>
internal sealed class UnrollWork(UnrollRequest request, IReadOnlyList<IThreadSource> sources, Action<string> say)
{
    /// <summary>Called with each thread that was read.</summary>
    public Action<PublishedThread> Progress { get; init; } = _ => { };

    /// <summary>Does it.</summary>
    /// <param name="title">What a book or site is called.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="UserError">There is nothing to write.</exception>
    public Task RunAsync(string title, CancellationToken cancellationToken) =>
        request.Site is not null ? SiteAsync(title, request.Site, cancellationToken)
        : request.IsBook ? BookAsync(title, cancellationToken)
        : ThreadsAsync(cancellationToken);

    private async Task SiteAsync(string title, string folder, CancellationToken cancellationToken)
    {
        var site = new Site(new DocumentFolder(folder)) { Title = title, Address = request.SiteAddress };
        await foreach (var (thread, media) in ReadAsync(cancellationToken))
            site.Add(thread, media);
        if (site.Count == 0)
            throw Nothing();
        var written = await site.WriteAsync(cancellationToken);
        say($"{folder}: {site.Count} thread{(site.Count == 1 ? "" : "s")}, {written} file{(written == 1 ? "" : "s")} written");
    }

    private async Task BookAsync(string title, CancellationToken cancellationToken)
    {
        var threads = new List<PublishedThread>();
        var media = new List<IMediaStore>();
        await foreach (var (thread, store) in ReadAsync(cancellationToken))
        {
            threads.Add(MediaShelf.Marked(thread, media.Contains(store) ? media.IndexOf(store) : media.Count));
            if (!media.Contains(store))
                media.Add(store);
        }

        if (threads.Count == 0)
            throw Nothing();
        var shelf = new MediaShelf(media);
        await WriteAsync(new Document(title, threads, shelf), SafeFileName.Of(title), cancellationToken);
    }

    private async Task ThreadsAsync(CancellationToken cancellationToken)
    {
        var names = new FileNames();
        var any = false;
        await foreach (var (thread, media) in ReadAsync(cancellationToken))
        {
            any = true;
            await WriteAsync(Document.Of(thread, media), names.For(thread), cancellationToken);
        }

        if (!any)
            throw Nothing();
    }

    private async IAsyncEnumerable<(PublishedThread Thread, IMediaStore Media)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var kept = new KeptMedia(source.Media);
            await foreach (var thread in source.ReadAsync(cancellationToken))
            {
                if (!request.Wants(thread))
                    continue;
                Progress(thread);
                yield return (kept.Of(request.IsClean ? Numbering.Clean(thread) : thread), source.Media);
            }
        }
    }

    private async Task WriteAsync(Document document, string name, CancellationToken cancellationToken)
    {
        foreach (var format in request.Formats)
        {
            if (request.Output is null)
                await PrintAsync(document, format, cancellationToken);
            else
                await WriteAsync(document, format, name, request.Output, cancellationToken);
        }
    }

    private async Task WriteAsync(Document document, IDocumentFormat format, string name, string output, CancellationToken cancellationToken)
    {
        // An ending says that it is a file: a name with another, or with none, is a folder.
        var isFile = request.Formats.Count == 1 && output.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase) && !Directory.Exists(output);
        var folder = isFile ? Path.GetDirectoryName(Path.GetFullPath(output))! : output;
        var file = isFile ? Path.GetFileName(output) : name + format.Extension;
        var isNew = await new DocumentFolder(folder).WriteAsync(document, format, file, cancellationToken);
        say($"{(isNew ? "Wrote" : "Unchanged")} {(isFile ? output : Path.Combine(output, file))}");
    }

    private static async Task PrintAsync(Document document, IDocumentFormat format, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await format.WriteAsync(document, output, cancellationToken);
    }

    private UserError Nothing() => new(request is { MinPosts: <= 1, Since: null } ? "There is no thread in it." : "There is no thread in it that is as long and as new as asked for.");
}
