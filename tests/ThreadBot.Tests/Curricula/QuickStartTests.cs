using System.Diagnostics;
using System.Text.RegularExpressions;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Tests.Curricula;

/// <summary>What a reader who types the program of a quick start would see, for every quick start there is.</summary>
public sealed partial class QuickStartTests
{
    private const string Family = "quick-starts/program/";
    private static readonly Lazy<ThreadLibrary> Library = new(() => ThreadLibrary.Load(Repository.Threads, CancellationToken.None));
    private static readonly Lazy<IReadOnlyDictionary<string, MapNode>> Programs = new(ReadPrograms);

    public static TheoryData<string> Slugs => [.. Programs.Value.Keys];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task A_program_prints_what_its_thread_says_before_and_after_the_change(string slug)
    {
        var blocks = Blocks(slug);
        var (program, printed, printedThen) = (string.Join("\n\n", blocks[..^2]), blocks[^2], blocks[^1]);

        Assert.Equal(printed, await RunAsync(program));
        Assert.Equal(printedThen, await RunAsync(Changed(program, Programs.Value[slug])));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_program_fits_a_phone(string slug) =>
        Assert.All(Blocks(slug).SelectMany(block => block.Split('\n')), line => Assert.InRange(line.Length, 0, 44));

    [GeneratedRegex(@"^```\n(.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock { get; }

    private static string[] Blocks(string slug)
    {
        var library = Library.Value;
        var thread = library.Threads.Single(t => t.Slug.Value == Family + slug);
        var rendered = new ThreadRenderer(TimeProvider.System).Render(thread, new OrderedAddresses(library, thread, "https://x.com/i/status/1"), CancellationToken.None);
        return [.. CodeBlock.Matches(string.Join("\n\n", rendered.Text!.Sections.Select(s => s.Text))).Select(m => m.Groups[1].Value)];
    }

    private static string Changed(string program, MapNode item)
    {
        var edits = Assert.IsType<ListNode>(Assert.IsType<MapNode>(item.Find("change")?.Value).Find("edits")?.Value).Items.Cast<MapNode>();
        return edits.Aggregate(program, (text, edit) =>
        {
            Assert.Contains(Text(edit, "find"), text, StringComparison.Ordinal);
            return text.Replace(Text(edit, "find"), Text(edit, "put"), StringComparison.Ordinal);
        });
    }

    private static async Task<string> RunAsync(string program)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", ["-I", "-c", program]) { RedirectStandardOutput = true })!;
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.Equal(0, python.ExitCode);
        return output.TrimEnd();
    }

    private static string Text(MapNode map, string key) => Assert.IsType<ScalarNode>(map.Find(key)?.Value).Text;

    private static Dictionary<string, MapNode> ReadPrograms()
    {
        var file = File.ReadAllText(Path.Combine(Repository.Threads, "quick-starts", "data", "programs.yaml"));
        var programs = Assert.IsType<MapNode>(YamlSource.Parse(file, 0)).Find("programs")?.Value;
        return Assert.IsType<ListNode>(programs).Items.Cast<MapNode>().ToDictionary(p => Text(p, "slug"));
    }
}
