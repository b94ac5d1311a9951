using System.Diagnostics;
using System.IO.Pipes;

namespace ThreadBot.Unroll.Printing;

/// <summary>A browser without a window, a profile or a way out to the network, and the two pipes that lead to it.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    // What the browser would otherwise do by itself: look for updates, greet, call home.
    private static readonly string[] Arguments =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--disable-default-apps", "--disable-breakpad", "--disable-quic", "--mute-audio", "--hide-scrollbars",
        "--use-mock-keychain", "--password-store=basic", "--lang=en-US", "--font-render-hinting=none", "--disable-features=MediaRouter,OptimizationHints,Translate",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
    ];

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly PipePair? _pipes;

    private BrowserProcess(Process process, DirectoryInfo profile, PipePair? pipes)
    {
        (_process, _profile, _pipes) = (process, profile, pipes);
        // Nobody reads what it grumbles, and a full pipe would stop it.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
    }

    /// <summary>What the browser reads.</summary>
    public Stream Commands => _pipes?.Commands ?? _process.StandardInput.BaseStream;

    /// <summary>What the browser writes.</summary>
    public Stream Answers => _pipes?.Answers ?? _process.StandardOutput.BaseStream;

    /// <summary>Starts a browser.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="sandbox">False to switch its own sandbox off; root cannot have it.</param>
    /// <exception cref="PrintingException">It cannot be started.</exception>
    public static BrowserProcess Start(string program, bool sandbox)
    {
        var profile = Directory.CreateTempSubdirectory("threadbot-browser-");
        string[] arguments = [.. Arguments, $"--user-data-dir={profile.FullName}", .. sandbox && !Environment.IsPrivilegedProcess ? Array.Empty<string>() : ["--no-sandbox"]];
        var pipes = OperatingSystem.IsWindows() ? new PipePair() : null;
        try
        {
            var process = Process.Start(pipes is null ? OnStandardPipes(program, arguments) : OnInheritedPipes(program, arguments, pipes))!;
            pipes?.ForgetTheirEnds();
            return new BrowserProcess(process, profile, pipes);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException)
        {
            pipes?.Dispose();
            profile.Delete(recursive: true);
            throw new PrintingException($"The browser {program} cannot be started ({fault.Message}); name another in the setting Unroll:Browser.", fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (var patience = new CancellationTokenSource(Farewell))
        {
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }
        _pipes?.Dispose();
        _process.Dispose();
        Forget(_profile);
    }

    /// <summary>The browser expects its pipes as files 3 and 4, and .NET hands over files 0 to 2: a shell renames them and becomes the browser.</summary>
    private static ProcessStartInfo OnStandardPipes(string program, string[] arguments) => Silent(new ProcessStartInfo("/bin/sh",
        ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >&2", program, .. arguments, "--remote-debugging-pipe", "about:blank"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    });

    private static ProcessStartInfo OnInheritedPipes(string program, string[] arguments, PipePair pipes) =>
        Silent(new ProcessStartInfo(program, [.. arguments, "--remote-debugging-pipe", $"--remote-debugging-io-pipes={pipes.Handles}", "about:blank"]));

    private static ProcessStartInfo Silent(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        // Dates and hyphens of a page must not depend on where it is printed.
        start.Environment["TZ"] = "UTC";
        return start;
    }

    private static void Forget(DirectoryInfo profile)
    {
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser that ends late still writes there; the system clears its temporary folder.
        }
    }

    /// <summary>Two pipes that a child process inherits, where files have no numbers.</summary>
    private sealed class PipePair : IDisposable
    {
        private readonly AnonymousPipeServerStream _commands = new(PipeDirection.Out, HandleInheritability.Inheritable);
        private readonly AnonymousPipeServerStream _answers = new(PipeDirection.In, HandleInheritability.Inheritable);

        public Stream Commands => _commands;

        public Stream Answers => _answers;

        public string Handles => $"{_commands.GetClientHandleAsString()},{_answers.GetClientHandleAsString()}";

        public void ForgetTheirEnds()
        {
            _commands.DisposeLocalCopyOfClientHandle();
            _answers.DisposeLocalCopyOfClientHandle();
        }

        public void Dispose()
        {
            _commands.Dispose();
            _answers.Dispose();
        }
    }
}
