using System.Diagnostics;
using System.Text.Json;

namespace Scriban.Tests.Package;

/// <summary>One property takes the package in place of the project, in all projects that refer to it.</summary>
public sealed class PackageSwitchTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public async Task The_property_takes_the_package_instead_of_the_project()
    {
        var projects = Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Scriban/Scriban.csproj", StringComparison.Ordinal))
            .ToList();

        Assert.Contains(projects, file => Path.GetFileName(file) == "ThreadBot.csproj");
        foreach (var project in projects)
        {
            Assert.Equal((true, false), await ReferencesOf(project, "false"));
            Assert.Equal((false, true), await ReferencesOf(project, "true"));
        }
    }

    [Fact]
    public void The_packages_version_is_that_of_the_language() => Assert.Contains(
        "<PackageVersion Include=\"Scriban\" Version=\"7.2.", File.ReadAllText(Path.Combine(Root, "Directory.Packages.props")), StringComparison.Ordinal);

    /// <summary>Whether a project refers to the engine's project, and whether to the package.</summary>
    private static async Task<(bool Project, bool Package)> ReferencesOf(string project, string usePackage)
    {
        using var json = JsonDocument.Parse(await Ask(project, usePackage));
        var items = json.RootElement.GetProperty("Items");
        return (Names(items, "ProjectReference").Any(name => name.EndsWith("Scriban/Scriban.csproj", StringComparison.Ordinal)), Names(items, "PackageReference").Contains("Scriban"));
    }

    private static IEnumerable<string> Names(JsonElement items, string kind) =>
        items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'));

    private static async Task<string> Ask(string project, string usePackage)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Root };
        foreach (var argument in (string[])["msbuild", project, "-getItem:PackageReference", "-getItem:ProjectReference", $"-p:UseScribanPackage={usePackage}", "-nodeReuse:false"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return answer;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ThreadBot.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        return folder.FullName;
    }
}
