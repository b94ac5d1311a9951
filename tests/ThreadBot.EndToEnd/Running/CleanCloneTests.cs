using System.Diagnostics;

namespace ThreadBot.EndToEnd.Running;

public sealed class CleanCloneTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task The_readmes_first_command_runs_the_bot_from_a_clean_clone()
    {
        using var world = new World();
        var clone = Path.Combine(world.Folder, "clone");
        await RunAsync("git", world.Folder, "clone", "--quiet", Repository.Root, clone);
        var command = FirstCommand(await File.ReadAllTextAsync(Path.Combine(clone, "README.md")));
        Assert.Equal("dotnet run --project src/ThreadBot.App", command);

        using var process = Start("dotnet", clone, [.. command.Split(' ').Skip(1)]);
        using var hang = new CancellationTokenSource(Hang);
        var seen = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(hang.Token) is { } line)
        {
            seen.Add(line);
            if (line.StartsWith("next", StringComparison.Ordinal))
                break;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(hang.Token);
        var output = string.Join('\n', seen);
        Assert.Contains("curriculum", output, StringComparison.Ordinal);
        Assert.Contains("demo on sandbox", output, StringComparison.Ordinal);
        Assert.Contains("is published", output, StringComparison.Ordinal);
        Assert.Contains("next", output, StringComparison.Ordinal);
    }

    private static string FirstCommand(string readme) =>
        readme.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("dotnet ", StringComparison.Ordinal));

    private static async Task RunAsync(string command, string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(command, folder, arguments);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(string command, string folder, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            // Build servers would outlive the test.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false" },
        })!;
}
