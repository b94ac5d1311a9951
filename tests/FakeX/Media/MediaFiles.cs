using System.Collections.Concurrent;

namespace FakeX.Media;

/// <summary>What the files hold: beside the file of what is known where there is one, so that it survives a restart, or in memory.</summary>
internal sealed class MediaFiles(string? stateFile)
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new();
    private readonly string? _folder = stateFile is null ? null : $"{stateFile}.media";

    public void Keep(string id, byte[] file)
    {
        if (_folder is null)
        {
            _files[id] = file;
            return;
        }
        Directory.CreateDirectory(_folder);
        File.WriteAllBytes(Path.Combine(_folder, id), file);
    }

    /// <summary>A file; null where nobody uploaded it.</summary>
    public byte[]? Find(string id)
    {
        if (_folder is null)
            return _files.GetValueOrDefault(id);
        var path = Path.Combine(_folder, id);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
