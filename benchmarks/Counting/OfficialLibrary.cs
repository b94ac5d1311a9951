using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ThreadBot.Benchmarks.Counting;

/// <summary>The official JavaScript library on Node, installed into a temporary folder and kept running.</summary>
internal sealed class OfficialLibrary : IDisposable
{
    private const string Package = "twitter-text@3.1.0";

    private readonly Process _node;

    public OfficialLibrary(Workshop workshop, IEnumerable<string> posts)
    {
        Install(workshop.Folder);
        workshop.Write("posts.json", JsonSerializer.Serialize(posts));
        var script = Path.Combine(Repository.Root, "benchmarks", "Counting", "official.js");
        _node = Start(workshop.Folder, "node", script, Path.Combine(workshop.Folder, "node_modules", "twitter-text"), Path.Combine(workshop.Folder, "posts.json"));
    }

    /// <summary>The weighted length of each post.</summary>
    public int[] Lengths() => JsonSerializer.Deserialize<int[]>(Ask("lengths"))!;

    /// <summary>Counts every post once; how long that kept a processor busy.</summary>
    public TimeSpan CountAll() => TimeSpan.FromSeconds(double.Parse(Ask("count"), CultureInfo.InvariantCulture));

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private static void Install(string folder)
    {
        Console.WriteLine($"Installing {Package} with npm into {folder} ...");
        using var npm = Start(folder, "npm", "install", "--silent", "--no-save", "--prefix", folder, Package);
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm could not install {Package}: this benchmark needs Node, npm and a registry to install from.");
    }

    private static Process Start(string folder, string command, params string[] arguments) => Process.Start(
        new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private string Ask(string line)
    {
        _node.StandardInput.WriteLine(line);
        return _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node ended before it answered.");
    }
}
