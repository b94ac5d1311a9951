using System.Text.RegularExpressions;
using Scriban;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Tests.Curricula;

public sealed partial class GlossaryTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, MapNode>> Terms = new(() => Read("terms"));
    private static readonly Lazy<IReadOnlyDictionary<string, MapNode>> Words = new(() => Read("words"));

    public static TheoryData<string> Slugs => [.. Terms.Value.Keys];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_numbers_of_a_worked_example_are_the_ones_that_the_calculation_gives(string slug)
    {
        var term = Terms.Value[slug];
        var example = ThousandsSeparator.Replace(Text(term, "example"), "");

        var checks = Assert.IsType<ListNode>(term.Find("check")?.Value).Items.Cast<MapNode>().ToList();

        Assert.NotEmpty(checks);
        Assert.All(checks, check =>
        {
            var result = Text(check, "result");
            Assert.Equal(result, Evaluate(Text(check, "expression")));
            Assert.Matches($@"(?<![\w.\-]){Regex.Escape(result)}(?!\d|\.\d)", example);
        });
    }

    [Fact]
    public void There_are_other_words_for_each_time_that_a_concept_comes_back()
    {
        var times = new Spacing().Gaps.Count;

        Assert.All([.. Terms.Value, .. Words.Value], item =>
        {
            var recaps = Assert.IsType<ListNode>(item.Value.Find("recaps")?.Value).Items.Cast<ScalarNode>().Select(r => r.Text).ToList();

            Assert.InRange(recaps.Distinct().Count(), times, int.MaxValue);
        });
    }

    [Fact]
    public void Whatever_a_thread_teaches_is_asked_about_and_said_again()
    {
        var threads = ThreadLibrary.Load(Repository.Threads, CancellationToken.None).Threads;

        var taught = threads.SelectMany(t => t.Teaches).ToHashSet();

        Assert.Empty(taught.Except(threads.SelectMany(t => t.Asks)));
        Assert.Empty(taught.Except([.. Terms.Value.Keys, .. Words.Value.Keys]));
    }

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex ThousandsSeparator { get; }

    private static string Evaluate(string expression)
    {
        var context = new TemplateContext();
        return context.ObjectToString(Template.Evaluate(expression, context));
    }

    private static string Text(MapNode map, string key) => Assert.IsType<ScalarNode>(map.Find(key)?.Value).Text;

    private static Dictionary<string, MapNode> Read(string list)
    {
        var file = File.ReadAllText(Path.Combine(Repository.Threads, "data", "glossary.yaml"));
        var items = Assert.IsType<MapNode>(YamlSource.Parse(file, 0)).Find(list)?.Value;
        return Assert.IsType<ListNode>(items).Items.Cast<MapNode>().ToDictionary(t => Text(t, "slug"));
    }
}
