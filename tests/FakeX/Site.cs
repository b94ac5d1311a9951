using System.Text.Json;
using FakeX.Accounts;
using FakeX.Media;

namespace FakeX;

/// <summary>What this X knows, one request at a time, and kept in a file if it is told to.</summary>
internal sealed class Site
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly Lock _lock = new();
    private readonly SiteState _state;
    private readonly string? _file;

    public Site(FakeXOptions options, TimeProvider time)
    {
        (Options, Time, _file, Files) = (options, time, options.StateFile, new MediaFiles(options.StateFile));
        _state = _file is not null && File.Exists(_file)
            ? JsonSerializer.Deserialize<SiteState>(File.ReadAllBytes(_file), Json)!
            : new SiteState();
    }

    public FakeXOptions Options { get; }

    public TimeProvider Time { get; }

    /// <summary>What was uploaded.</summary>
    public MediaFiles Files { get; }

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Whether a user pays for Premium.</summary>
    public bool IsPremium(SiteState state, User user) => Options.Premium && user == state.Owner;

    public T Read<T>(Func<SiteState, T> look)
    {
        lock (_lock)
            return look(_state);
    }

    /// <summary>Changes what is known. It is on the disk when this returns: an answer that says "created" is true after a restart too.</summary>
    public T Change<T>(Func<SiteState, T> change)
    {
        lock (_lock)
        {
            var result = change(_state);
            Save();
            return result;
        }
    }

    private void Save()
    {
        if (_file is null)
            return;
        File.WriteAllBytes(_file + ".new", JsonSerializer.SerializeToUtf8Bytes(_state, Json));
        File.Move(_file + ".new", _file, overwrite: true);
    }
}
