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
    private readonly Lock _saying = new();
    private readonly MediaShelf _media = new();

    private readonly DocumentFolder? _folder = request.Output is { } output ? new(IsFile(request) ? Path.GetDirectoryName(Path.GetFullPath(output))! : output) : null;

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
        var site = new Site(new DocumentFolder(folder), _media) { Title = title, Address = request.SiteAddress };
        await foreach (var thread in ReadAsync(cancellationToken))
            site.Add(thread);
        if (site.Count == 0)
            throw Nothing();
        var written = await site.WriteAsync(cancellationToken);
        say($"{folder}: {site.Count} thread{(site.Count == 1 ? "" : "s")}, {written} file{(written == 1 ? "" : "s")} written");
    }

    private async Task BookAsync(string title, CancellationToken cancellationToken)
    {
        var threads = await ReadAsync(cancellationToken).ToListAsync(cancellationToken);
        if (threads.Count == 0)
            throw Nothing();
        await WriteAsync(new Document(title, threads, _media), SafeFileName.Of(title), cancellationToken);
    }

    private async Task ThreadsAsync(CancellationToken cancellationToken)
    {
        // On standard output one document follows the other; files can be written side by side.
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = request.Output is null ? 1 : Environment.ProcessorCount };
        await Parallel.ForEachAsync(DocumentsAsync(cancellationToken), options, async (named, stop) => await WriteAsync(named.Document, named.Name, stop));
    }

    private async IAsyncEnumerable<(Document Document, string Name)> DocumentsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = new FileNames();
        var isFirst = true;
        await foreach (var thread in ReadAsync(cancellationToken))
        {
            if (!isFirst && IsFile(request))
                throw new UserError($"There are several threads, and '{request.Output}' is one file: name a folder with -o, or make one document of them with --book.");
            isFirst = false;
            yield return (Document.Of(thread, _media), names.For(thread));
        }

        if (isFirst)
            throw Nothing();
    }

    private async IAsyncEnumerable<PublishedThread> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var kept = new KeptMedia(source.Media);
            await foreach (var thread in source.ReadAsync(cancellationToken))
            {
                if (!request.Wants(thread))
                    continue;
                Progress(thread);
                yield return _media.Place(kept.Of(request.IsClean ? Numbering.Clean(thread) : thread), source.Media);
            }
        }
    }

    private async Task WriteAsync(Document document, string name, CancellationToken cancellationToken)
    {
        foreach (var format in request.Formats)
        {
            if (_folder is null)
                await PrintAsync(document, format, cancellationToken);
            else
                await WriteAsync(document, format, name, _folder, cancellationToken);
        }
    }

    private async Task WriteAsync(Document document, IDocumentFormat format, string name, DocumentFolder folder, CancellationToken cancellationToken)
    {
        var file = IsFile(request) ? Path.GetFileName(request.Output!) : name + format.Extension;
        var isNew = await folder.WriteAsync(document, format, file, cancellationToken);
        var line = $"{(isNew ? "Wrote" : "Unchanged")} {(IsFile(request) ? request.Output : Path.Combine(request.Output!, file))}";
        lock (_saying)
            say(line);
    }

    // An ending says that it is a file: a name with another, or with none, is a folder.
    private static bool IsFile(UnrollRequest request) =>
        request is { Output: { } output, Formats: [var format] } && output.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase) && !Directory.Exists(output);

    private static async Task PrintAsync(Document document, IDocumentFormat format, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await format.WriteAsync(document, output, cancellationToken);
    }

    private UserError Nothing() => new(request is { MinPosts: <= 1, Since: null } ? "There is no thread in it." : "There is no thread in it that is as long and as new as asked for.");
}
