using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ThreadBot.Benchmarks;

/// <summary>A temporary folder with the published program in it, gone when it is disposed of.</summary>
internal sealed class Workshop : IDisposable
{
    private static readonly TimeSpan SamplingInterval = TimeSpan.FromMilliseconds(10);

    public string Folder { get; } = Directory.CreateTempSubdirectory("threadbot-bench-").FullName;

    /// <summary>Publishes the program as it is shipped: compiled ahead, dependent on the framework.</summary>
    public string PublishProgram() =>
        Publish(Path.Combine(Repository.Root, "src", "ThreadBot.App", "ThreadBot.App.csproj"), "program", "threadbot.dll");

    /// <summary>Publishes a program that does nothing, as the measure of what .NET itself costs.</summary>
    public string PublishEmptyProgram() => PublishSmallProgram("empty", "System.Console.WriteLine(\"Hello\");");

    /// <summary>Publishes a program of one file that uses some of our projects.</summary>
    public string PublishSmallProgram(string name, string code, params IEnumerable<string> projects)
    {
        var references = string.Concat(projects.Select(p => $"<ProjectReference Include=\"{p}\" />"));
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        Write($"{name}/Program.cs", code);
        return Publish(Path.Combine(Folder, name, $"{name}.csproj"), $"{name}-published", $"{name}.dll");
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Has the system take the files of folders and of .NET into memory, so that programs are measured and no disk.</summary>
    public static void ReadAhead(params IEnumerable<string> folders)
    {
        foreach (var file in folders.Append(RuntimeEnvironment.GetRuntimeDirectory()).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
            File.ReadAllBytes(file);
    }

    /// <summary>Runs a command to its end and returns what it cost.</summary>
    public static Cost Run(string folder, string command, params IEnumerable<string> arguments)
    {
        var before = ChildTimes.Cpu();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(SamplingInterval))
            peak = Math.Max(peak, PeakMemory(process));
        output.GetAwaiter().GetResult();
        return new Cost(clock.Elapsed, ChildTimes.Cpu() - before, peak, process.ExitCode);
    }

    // What the system counts for children that have ended is the most of any of them, and publishing takes more than what is measured.
    private static long PeakMemory(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It has ended meanwhile.
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Publish(string project, string name, string program)
    {
        var output = Path.Combine(Folder, name);
        var cost = Run(Folder, "dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", output, "-v", "quiet", "--nologo");
        return cost.ExitCode == 0 ? Path.Combine(output, program) : throw new InvalidOperationException($"dotnet publish {project} failed.");
    }
}

/// <summary>What a run of a command cost.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Cpu">User and system time.</param>
/// <param name="PeakMemory">The most memory that it held, in bytes, looked at every ten milliseconds.</param>
/// <param name="ExitCode">How it ended.</param>
internal sealed record Cost(TimeSpan Wall, TimeSpan Cpu, long PeakMemory, int ExitCode);
