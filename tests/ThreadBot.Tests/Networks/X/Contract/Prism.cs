using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ThreadBot.Tests.Networks.X.Contract;

/// <summary>
/// X's own description of its API, and Prism, which nobody here wrote, to hold requests and answers against it. What is wrong with one stands in
/// the header <c>sl-violations</c> of what Prism answers.
/// </summary>
internal sealed class Prism : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly string _description;

    private Prism(Process process, string description, Uri address)
    {
        (_process, _description, Address) = (process, description, address);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Where X's description is expected: beside the repository.</summary>
    private static string Description => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "x-openapi-2.166.json"));

    /// <summary>Answers by itself, as the description says.</summary>
    public static Task<Prism> MockAsync() => StartAsync("mock", []);

    /// <summary>Hands requests on to a server, and its answers back.</summary>
    public static Task<Prism> ProxyAsync(Uri server) => StartAsync("proxy", [server.ToString().TrimEnd('/')]);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_description);
    }

    private static async Task<Prism> StartAsync(string mode, string[] more)
    {
        Assert.True(File.Exists(Description), $"X's description of its API is not at {Description}: put x-openapi-2.166.json there. Without it nobody knows whether X would understand the client.");
        await RunAsync(Path.Combine(Repository.Root, "tests", "prism", "install.sh"));
        var port = FreePort();
        var description = Path.Combine(Repository.Root, "artifacts", "prism", $"x-{port}.json");
        await SimplifyAsync(description);
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Program, mode, "-h", "127.0.0.1", "-p", $"{port}", description, .. more])
            start.ArgumentList.Add(argument);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var said = await SaidAsync(process);
        Assert.True(said.Contains("is listening", StringComparison.Ordinal), $"Prism does not start: {said}");
        return new Prism(process, description, new Uri($"http://127.0.0.1:{port}/"));
    }

    private static string Program => Path.Combine(Repository.Root, "artifacts", "prism", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    // Prism does not choose between two shapes of an error by their media types. X says problem+json, so the other one is left out.
    private static async Task SimplifyAsync(string file)
    {
        var description = JsonNode.Parse(await File.ReadAllBytesAsync(Description))!;
        foreach (var operation in description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(o => o.Value).OfType<JsonObject>())
            (operation["responses"]?["default"]?["content"] as JsonObject)?.Remove("application/json");
        await File.WriteAllTextAsync(file, description.ToJsonString());
    }

    private static async Task RunAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo(script) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{script} cannot install Prism: {errors}");
    }

    // It goes on talking after it listens, so somebody has to go on reading.
    private static async Task<string> SaidAsync(Process process)
    {
        var (said, listens) = (new StringBuilder(), new TaskCompletionSource());
        void Hear(object sender, DataReceivedEventArgs heard)
        {
            lock (said)
                said.AppendLine(heard.Data);
            if (heard.Data?.Contains("is listening", StringComparison.Ordinal) == true)
                listens.TrySetResult();
        }
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.Exited += (_, _) => listens.TrySetResult();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await listens.Task.WaitAsync(Patience);
        lock (said)
            return said.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
