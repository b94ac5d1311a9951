using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Files;

/// <summary>A document that names its files as they lie beside it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Files">For each file its name in the store, and where it goes below the folder.</param>
internal sealed record MediaBeside(Document Document, IReadOnlyList<(string From, string To)> Files)
{
    /// <summary>A document that is to lie in a folder: a file that lies in the same folder is named without it.</summary>
    public static MediaBeside Of(Document document, string folder)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = MediaFiles.Renamed(document, name =>
        {
            var inFolder = folder.Length > 0 && name.StartsWith(folder + "/", StringComparison.Ordinal);
            files[name] = inFolder || folder.Length == 0 ? name : $"{folder}/{name}";
            return inFolder ? name[(folder.Length + 1)..] : name;
        });
        return new MediaBeside(named with { Media = new RenamedMedia(document.Media, files, folder) }, [.. files.Where(f => MediaName.IsSafe(f.Key)).Select(f => (f.Key, f.Value))]);
    }

    private sealed class RenamedMedia(IMediaStore media, Dictionary<string, string> files, string folder) : IMediaStore
    {
        private readonly Dictionary<string, string> _originals = files.ToDictionary(f => folder.Length == 0 ? f.Value : f.Value[(folder.Length + 1)..], f => f.Key, StringComparer.Ordinal);

        public Stream? Open(string name) => _originals.TryGetValue(name, out var original) ? media.Open(original) : null;
    }
}
