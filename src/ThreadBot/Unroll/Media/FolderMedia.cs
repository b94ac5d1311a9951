namespace ThreadBot.Unroll.Media;

/// <summary>The files of a folder. A link out of it is not followed.</summary>
/// <param name="folder">The folder.</param>
public sealed class FolderMedia(string folder) : IMediaStore
{
    /// <inheritdoc/>
    public Stream? Open(string name)
    {
        if (!MediaName.IsSafe(name))
            return null;
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return null;
        }

        // A file without a length may be a pipe, which would never end.
        return new FileInfo(path) is { Exists: true, Length: > 0 } ? File.OpenRead(path) : null;
    }
}
