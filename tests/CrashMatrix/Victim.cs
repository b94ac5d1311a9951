using System.Diagnostics;
using System.Text;

namespace CrashMatrix;

/// <summary>The real program, as a process of its own that posts until it is killed.</summary>
internal sealed class Victim : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    // Nothing is concluded from this time: it only keeps a broken program from hanging the matrix.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(4);

    private readonly StringBuilder _said = new();
    private readonly Process _process;

    private Victim(Process process) => _process = process;

    /// <summary>Starts <c>threadbot run</c> in a folder.</summary>
    public static Victim Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ThreadBot.App.Commands.CommandLine).Assembly.Location, "run"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        var victim = new Victim(new Process { StartInfo = start });
        victim._process.OutputDataReceived += (_, line) => victim.Hear(line.Data);
        victim._process.ErrorDataReceived += (_, line) => victim.Hear(line.Data);
        victim._process.Start();
        victim._process.BeginOutputReadLine();
        victim._process.BeginErrorReadLine();
        return victim;
    }

    /// <summary>All that it wrote.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>Waits for something that it does.</summary>
    public async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var hang = new CancellationTokenSource(Hang, TimeProvider.System);
        while (!await happened())
        {
            if (_process.HasExited || hang.IsCancellationRequested)
                throw new InvalidOperationException($"The program {(_process.HasExited ? "ended" : "hangs")}. It said:\n{Said}");
            await Task.Delay(Look, TimeProvider.System);
        }
    }

    /// <summary>SIGKILL: no warning, no last word.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
    }
}
