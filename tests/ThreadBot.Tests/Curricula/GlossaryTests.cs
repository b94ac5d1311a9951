using System.Text.RegularExpressions;
using Scriban;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Tests.Curricula;

public sealed partial class GlossaryTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, MapNode>> Glossary = new(Read);

    public static TheoryData<string> Slugs => [.. Glossary.Value.Keys];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_numbers_of_a_worked_example_are_the_ones_that_the_calculation_gives(string slug)
    {
        var term = Glossary.Value[slug];
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

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex ThousandsSeparator { get; }

    private static string Evaluate(string expression)
    {
        var context = new TemplateContext();
        return context.ObjectToString(Template.Evaluate(expression, context));
    }

    private static string Text(MapNode map, string key) => Assert.IsType<ScalarNode>(map.Find(key)?.Value).Text;

    private static Dictionary<string, MapNode> Read()
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, "threads", "data", "glossary.yaml"));
        var terms = Assert.IsType<MapNode>(YamlSource.Parse(file, 0)).Find("terms")?.Value;
        return Assert.IsType<ListNode>(terms).Items.Cast<MapNode>().ToDictionary(t => Text(t, "slug"));
    }
}
