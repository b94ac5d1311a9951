using System.Globalization;

namespace ThreadBot.Benchmarks.Printing;

/// <summary>
/// What all processes that descend from this one have cost, looked at while they run (Linux): a browser is many processes, and what they cost
/// is counted for nobody who waits only for the first of them.
/// </summary>
internal sealed class ProcessTree : IDisposable
{
    // What sysconf(_SC_CLK_TCK) says on every Linux of today.
    private const double TicksPerSecond = 100;
    private readonly Dictionary<int, double> _ticks = [];
    private readonly Lock _lock = new();
    private readonly Timer _sampling;

    public ProcessTree() => _sampling = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));

    /// <summary>User and system time until now of every process that was seen.</summary>
    public TimeSpan Cpu()
    {
        Look();
        lock (_lock)
            return TimeSpan.FromSeconds(_ticks.Values.Sum() / TicksPerSecond);
    }

    public void Dispose() => _sampling.Dispose();

    private void Look()
    {
        lock (_lock)
        {
            var all = Directory.EnumerateDirectories("/proc").Select(d => int.TryParse(Path.GetFileName(d), out var id) ? Read(id) : null).OfType<Seen>().ToLookup(s => s.Parent);
            var waiting = new Queue<int>([Environment.ProcessId]);
            while (waiting.TryDequeue(out var parent))
            {
                foreach (var child in all[parent])
                {
                    _ticks[child.Id] = child.Ticks;
                    waiting.Enqueue(child.Id);
                }
            }
        }
    }

    private static Seen? Read(int id)
    {
        try
        {
            // The name stands in brackets and may hold anything; after it come state, parent and, at 11 and 12, user and system time.
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new Seen(id, int.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null; // It has ended meanwhile.
        }
    }

    private sealed record Seen(int Id, int Parent, double Ticks);
}
