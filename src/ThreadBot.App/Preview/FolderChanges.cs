using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ThreadBot.App.Preview;

/// <summary>Tells when something in a folder has changed and come to rest.</summary>
internal static class FolderChanges
{
    // Editors save in several steps; a change is told once they are all done.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    /// <summary>Yields at once, and again after each change, until cancelled.</summary>
    public static async IAsyncEnumerable<bool> WatchAsync(
        string folder, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;

        changes.Writer.TryWrite(true);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await changes.Reader.ReadAsync(cancellationToken);
                await Task.Delay(Rest, clock, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            changes.Reader.TryRead(out _);
            yield return true;
        }
    }
}
