using System.Globalization;
using System.Text.RegularExpressions;
using ThreadBot.Networks;
using ThreadBot.Unroll;

namespace ThreadBot.EndToEnd.Documentation;

public sealed partial class NameTests
{
    private static readonly Page Networks = Page.Of("docs/networks.md");
    private static readonly Page Writing = Page.Of("docs/writing-threads.md");
    private static readonly NetworkCatalog Catalog = NetworksRegistration.Catalog(new NetworksOptions(), "data", TimeProvider.System);

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
        var values = settings.ToDictionary(name => name, name => name == "Faults" ? string.Join(',', faults.Select((f, i) => $"{f}@{i + 1}")) : "00:00:01");
        _ = Catalog.Connect(new Account("main", "sandbox") { Settings = values });
    }

    [Fact]
    public void Every_format_has_a_heading_and_every_heading_a_format() =>
        Assert.Equal(
            UnrollRegistration.Formats.Select(f => f.Name).Order(StringComparer.Ordinal),
            Page.Of("docs/formats.md").TitlesOfLevel(2).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fault_rule_has_a_heading_and_every_heading_a_fault_rule()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(World.Repository, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var used = sources.SelectMany(source => Rule().Matches(source)).Select(m => m.Groups["rule"].Value).Distinct();
        var described = Writing.Headings.SkipWhile(h => h.Title != "What check finds").Skip(1).TakeWhile(h => h.Level == 3).Select(h => h.Title);

        Assert.Equal(used.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_of_front_matter_is_in_the_table()
    {
        using var world = new World();
        world.With("threads/a/b.sbnmd", "---\ntitle: T\nno-such-key-anywhere: 1\n---\nText\n");

        var warning = Assert.Single(Curricula.ThreadLibrary.Load(world.Threads, CancellationToken.None).Faults);

        var keys = warning.Message.TrimEnd('.').Split(": ")[^1].Split(", ");
        Assert.Equal(keys.Order(StringComparer.Ordinal), KeysOf("Front matter").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(string section) =>
        Writing.Section(section).Split('\n').Select(line => TableKey().Match(line)).Where(m => m.Success).Select(m => m.Groups["key"].Value);

    [GeneratedRegex(@"^\| `(?<key>[\w]+)`")]
    private static partial Regex TableKey();

    // A rule's name is written where its fault is reported, and nowhere else.
    [GeneratedRegex(
        """(?:Severity\.\w+,\s*|\b(?:Error|Warning|Add|Report|Fault)\((?:\w+,\s*)?|\? |: |=> |[[(,]\s*|rule = |fault = \()"(?<rule>front-matter|[a-z]+(?:-[a-z]+)*)"(?=,\s*(?:\$"|"|[a-z]\w*[,.(]|\w+\(|new |[A-Z]\w*(?:\(|,|\)))|\s*(?:,\s*Severity\.))""")]
    private static partial Regex Rule();
}
