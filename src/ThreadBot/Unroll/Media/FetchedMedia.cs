namespace ThreadBot.Unroll.Media;

/// <summary>Images that were fetched for a document. They lie in a temporary folder that is gone with this.</summary>
/// <param name="reader">Fetches them.</param>
public sealed class FetchedMedia(IPostReader reader) : IMediaStore, IDisposable
{
    private const string Folder = "media";
    private readonly Dictionary<string, (string? Name, string? Problem)> _fetched = new(StringComparer.Ordinal);
    private DirectoryInfo? _folder;

    /// <inheritdoc/>
    public Stream? Open(string name) => _folder is null ? null : new FolderMedia(_folder.FullName).Open(name);

    /// <summary>A post with its images fetched: where it had addresses it has names in this store.</summary>
    /// <param name="post">The post.</param>
    /// <param name="losses">Told of what could not be had, a sentence each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PublishedPost> FetchAsync(PublishedPost post, Action<string> losses, CancellationToken cancellationToken)
    {
        var media = new List<PublishedMedia>();
        foreach (var medium in post.Media)
        {
            media.Add(medium with
            {
                File = await NameAsync(medium.File, losses, cancellationToken),
                Poster = await NameAsync(medium.Poster, losses, cancellationToken),
            });
        }
        return post with
        {
            Media = media,
            Card = post.Card is { } card ? card with { Image = await NameAsync(card.Image, losses, cancellationToken) } : null,
            By = post.By is { } by ? await FetchAsync(by, cancellationToken) : null,
            Quoted = post.Quoted is { } quoted ? await FetchAsync(quoted, losses, cancellationToken) : null,
        };
    }

    /// <summary>An author with their picture fetched, if it can be had: nobody misses it.</summary>
    public async Task<Author> FetchAsync(Author author, CancellationToken cancellationToken) =>
        author with { Picture = await NameAsync(author.Picture, _ => { }, cancellationToken) };

    /// <inheritdoc/>
    public void Dispose() => _folder?.Delete(recursive: true);

    private async Task<string?> NameAsync(string? address, Action<string> losses, CancellationToken cancellationToken)
    {
        if (address is null || !reader.FetchesImages)
            return null;
        if (!_fetched.TryGetValue(address, out var known))
            _fetched[address] = known = await FetchAsync(address, cancellationToken);
        if (known.Problem is { } problem)
            losses($"The image {address} could not be fetched: {problem}.");
        return known.Name;
    }

    private async Task<(string? Name, string? Problem)> FetchAsync(string address, CancellationToken cancellationToken)
    {
        var (image, problem) = await reader.FetchImageAsync(address, cancellationToken);
        if (problem is not null)
            return (null, problem);
        if (PictureFile.HeaderOf(image) is not { } header)
            return (null, "it is no image");
        var ending = PictureFile.ExtensionOf(header.Format);
        _folder ??= Directory.CreateTempSubdirectory("threadbot-unroll-");
        var name = $"{Folder}/{Stem(address)}{ending}";
        if (_fetched.Values.Any(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)))
            name = $"{Folder}/{Stem(address)}-{_fetched.Count}{ending}";
        Directory.CreateDirectory(Path.Combine(_folder.FullName, Folder));
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name), image, cancellationToken);
        return (name, null);
    }

    // The last part of the address without its ending, in letters that every system takes.
    private static string Stem(string address)
    {
        var last = address.Split('?')[0].TrimEnd('/').Split('/')[^1].Split('.')[0];
        var stem = string.Concat(last.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return stem.Length is 0 or > 100 ? "image" : stem;
    }
}
