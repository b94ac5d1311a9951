using System.Text.RegularExpressions;

namespace ThreadBot.Tests;

/// <summary>Keeps the arrows of docs/architecture.md.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Library = Path.Combine(Repository.Root, "src", "ThreadBot");

    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Curricula", [] },
        { "Networks", [] },
        { "Storage", [] },
        { "Composition", ["Curricula", "Networks"] },
        { "Deliveries", ["Composition", "Curricula", "Networks", "Storage"] },
        { "Unroll", ["Curricula", "Storage"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_room_knows_only_the_rooms_its_arrows_lead_to(string room, string[] known)
    {
        var used = SourceFiles(Path.Combine(Library, room))
            .SelectMany(file => Rooms().Matches(File.ReadAllText(file)).Select(m => m.Groups["room"].Value))
            .Where(name => name != room)
            .Distinct()
            .Order();

        Assert.Empty(used.Except(known));
    }

    [Fact]
    public void The_rooms_are_the_folders_of_the_library() =>
        Assert.Equal(Arrows.Select(a => (string)a[0]!).Order(), Directory.EnumerateDirectories(Library).Select(d => Path.GetFileName(d)).Order());

    [Fact]
    public void The_root_nouns_know_no_room() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Library, "*.cs"), file => Rooms().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void The_library_knows_neither_the_web_nor_the_clockwork_nor_the_console()
    {
        var references = typeof(ThreadSlug).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.Contains("TwitterText", references);
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain(references, name => name.StartsWith("Quartz", StringComparison.Ordinal));
        Assert.DoesNotContain("Spectre.Console", references);
        Assert.DoesNotContain("System.Console", references);
    }

    [Fact]
    public void Only_storage_speaks_SQL() =>
        Assert.DoesNotContain(
            SourceFiles(Library).Where(file => !file.StartsWith(Path.Combine(Library, "Storage"), StringComparison.Ordinal)),
            file => File.ReadAllText(file).Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal) || File.ReadAllText(file).Contains("Dapper", StringComparison.Ordinal));

    private static IEnumerable<string> SourceFiles(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"\bThreadBot\.(?<room>Curricula|Composition|Deliveries|Networks|Storage|Unroll)\b")]
    private static partial Regex Rooms();
}
