using System.Diagnostics;
using System.Text;

namespace ThreadBot.EndToEnd;

/// <summary>The real program, as a process of its own.</summary>
internal sealed class Bot : IDisposable
{
    // Nothing is asserted by this time: it only keeps a broken program from hanging the tests.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(120);

    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    private Bot(Process process) => Process = process;

    /// <summary>Starts the program in a world's folder.</summary>
    public static Bot Start(World world, params string[] arguments) => Start(world, [], arguments);

    /// <summary>Starts the program in a world's folder, with more in its environment.</summary>
    public static Bot Start(World world, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = world.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(App.Commands.CommandLine).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Nobody's own secrets are a part of a test.
        start.Environment["APPDATA"] = world.UserFolder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var bot = new Bot(new Process { StartInfo = start });
        bot.Begin();
        return bot;
    }

    /// <summary>Runs the program to its end.</summary>
    public static Task<BotResult> RunAsync(World world, params string[] arguments) => RunAsync(world, [], arguments);

    /// <summary>Runs the program to its end, with more in its environment.</summary>
    public static async Task<BotResult> RunAsync(World world, Dictionary<string, string> environment, params string[] arguments)
    {
        using var bot = Start(world, environment, arguments);
        return await bot.EndAsync();
    }

    /// <summary>All that was written to standard output so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>The program's process.</summary>
    public Process Process { get; }

    /// <summary>Waits until something is to be seen on standard output.</summary>
    public async Task SeesAsync(string text)
    {
        using var hang = new CancellationTokenSource(Hang);
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            if (Process.HasExited)
                Assert.Fail($"The program ended ({Process.ExitCode}) before it wrote '{text}':\n{Output}\n{Error}");
            await Task.Delay(20, hang.Token);
        }
    }

    /// <summary>SIGKILL: no warning, no last word.</summary>
    public async Task KillAsync()
    {
        if (!Process.HasExited)
            Process.Kill();
        await Process.WaitForExitAsync();
    }

    /// <summary>SIGINT, as Ctrl+C sends it.</summary>
    public async Task<BotResult> InterruptAsync()
    {
        await SignalAsync("INT");
        return await EndAsync();
    }

    /// <summary>SIGTERM, as a system that shuts down sends it. The program may take its time.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {Process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<BotResult> EndAsync()
    {
        using var hang = new CancellationTokenSource(Hang);
        await Process.WaitForExitAsync(hang.Token);
        return new BotResult(Process.ExitCode, Output, Error);
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
    }

    private string Error
    {
        get
        {
            lock (_error)
                return _error.ToString();
        }
    }

    private void Begin()
    {
        Process.OutputDataReceived += (_, line) => Add(_output, line.Data);
        Process.ErrorDataReceived += (_, line) => Add(_error, line.Data);
        Process.Start();
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    private static void Add(StringBuilder text, string? line)
    {
        if (line is null)
            return;
        lock (text)
            text.Append(line).Append('\n');
    }
}

/// <summary>How a run of the program ended.</summary>
internal sealed record BotResult(int ExitCode, string Output, string Error);
