namespace ThreadBot.Unroll;

/// <summary>Where the files are that threads name: a folder, an archive, what was fetched.</summary>
public interface IMediaStore
{
    /// <summary>Opens a file; null where there is none of the name, or the name is none that <see cref="MediaName.IsSafe"/> lets pass.</summary>
    Stream? Open(string name);
}

/// <summary>The names of files in a media store.</summary>
public static class MediaName
{
    /// <summary>Whether a name stays inside its store on every system: relative, parted by slashes, and without parts that lead elsewhere.</summary>
    public static bool IsSafe(string name) =>
        name.Length > 0 && !name.Any(c => char.IsControl(c) || c is '\\' or ':') && name.Split('/').All(part => part.Length > 0 && part.Trim(' ', '.').Length > 0);
}

/// <summary>A store of nothing.</summary>
public sealed class NoMedia : IMediaStore
{
    private NoMedia()
    {
    }

    /// <summary>The one there is.</summary>
    public static NoMedia Instance { get; } = new();

    /// <inheritdoc/>
    public Stream? Open(string name) => null;
}
