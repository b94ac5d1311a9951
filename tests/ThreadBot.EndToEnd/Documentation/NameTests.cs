using System.Globalization;
using System.Text.RegularExpressions;
using ThreadBot.Networks;
using ThreadBot.Unroll;

namespace ThreadBot.EndToEnd.Documentation;

public sealed partial class NameTests
{
    private static readonly Page Networks = Page.Of("docs/networks.md");
    private static readonly Page Writing = Page.Of("docs/writing-threads.md");
    private static readonly NetworkCatalog Catalog = AllNetworks.Catalog(new NetworksOptions(), new NetworkFolders("threads", "data"), TimeProvider.System);

    [Fact]
    public void Every_network_has_a_heading_and_every_heading_a_network() =>
        Assert.Equal(Catalog.Names, Networks.TitlesOfLevel(2).Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_of_networks_has_their_limits()
    {
        Assert.All(Catalog.Names, name =>
        {
            Assert.True(Catalog.TryGetRules(name, out var rules));
            var row = Networks.Headings[0].Text.Split('\n').Single(line => line.StartsWith($"| [`{name}`]", StringComparison.Ordinal));
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{rules.Limit.Max} {rules.Limit.Unit}"), cells[2], StringComparison.Ordinal);
            Assert.Equal(
                [
                    rules.MaxImages.ToString(CultureInfo.InvariantCulture),
                    rules.MaxAltText.ToString("N0", CultureInfo.InvariantCulture),
                    rules.MaxPollOption > 0 ? "yes" : "no",
                    rules.LinksBehindText ? "behind its text" : "its address",
                ],
                cells[3..7]);
            Assert.Equal(Catalog.Postable.Contains(name) ? "yes" : "not yet", cells[8]);
        });
    }

    [Fact]
    public void The_sandbox_takes_every_setting_and_every_fault_that_is_described()
    {
        var rows = Networks.Section("sandbox").Split('\n').Select(line => TableKey().Match(line)).Where(m => m.Success).Select(m => m.Groups["key"].Value).ToList();
        var (settings, faults) = (rows.Where(r => char.IsUpper(r[0])).ToList(), rows.Where(r => char.IsLower(r[0])).ToList());

        Assert.NotEmpty(settings);
        Assert.NotEmpty(faults);
        var values = settings.ToDictionary(name => name, name => name == "Faults" ? string.Join(',', faults.Select((f, i) => $"{f}@{i + 1}")) : name == "Votes" ? "100" : "00:00:01");
        _ = Catalog.Connect(new Account("main", "sandbox") { Settings = values });
    }

    [Fact]
    public void Every_format_has_a_heading_and_every_heading_a_format() =>
        Assert.Equal(
            DocumentFormats.Names.Order(StringComparer.Ordinal),
            Page.Of("docs/formats.md").TitlesOfLevel(2).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fault_rule_that_the_program_reports_has_a_heading()
    {
        var reported = Sources.SelectMany(source => ReportedRule().Matches(source)).Select(m => m.Groups["rule"].Value).ToHashSet();

        Assert.NotEmpty(reported);
        Assert.All(reported, rule => Assert.Contains(rule, DescribedRules));
    }

    [Fact]
    public void Every_fault_rule_with_a_heading_is_one_that_the_program_has()
    {
        Assert.NotEmpty(DescribedRules);
        Assert.All(DescribedRules, rule => Assert.Contains(Sources, source => source.Contains($"\"{rule}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_fault_rule_comes_with_an_example() =>
        Assert.All(DescribedRules, rule => Assert.Contains(Writing.Blocks, block => Writing.Section(rule).Contains(block.Text, StringComparison.Ordinal)));

    [Fact]
    public void Every_key_of_front_matter_is_in_the_table()
    {
        using var world = new World();
        world.With("threads/a/b.sbnmd", "---\ntitle: T\nno-such-key-anywhere: 1\n---\nText\n");

        var warning = Assert.Single(Curricula.ThreadLibrary.Load(world.Threads, CancellationToken.None).Faults);

        var keys = warning.Message.TrimEnd('.').Split(": ")[^1].Split(", ");
        Assert.Equal(keys.Order(StringComparer.Ordinal), KeysOf("Front matter").Order(StringComparer.Ordinal));
    }

    private static string[] Sources { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];

    private static string[] DescribedRules { get; } =
        [.. Writing.Headings.SkipWhile(h => h.Title != "What check finds").Skip(1).TakeWhile(h => h.Level == 3).Select(h => h.Title)];

    private static IEnumerable<string> KeysOf(string section) =>
        Writing.Section(section).Split('\n').Select(line => TableKey().Match(line)).Where(m => m.Success).Select(m => m.Groups["key"].Value);

    [GeneratedRegex(@"^\| `(?<key>[\w]+)`")]
    private static partial Regex TableKey();

    // The ways in which the code names a rule: with its severity, to something that gathers faults, or in a pair with its message.
    [GeneratedRegex("""(?:Severity\.\w+, |\b(?:Error|Warning|Add|Report)\((?:[\w\[\]]+, )?|(?:return|=>|fault =) \()"(?<rule>[a-z]+(?:-[a-z]+)*)",""")]
    private static partial Regex ReportedRule();
}
