using System.Text;
using Scriban.Runtime;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Tests.Curricula;

public sealed class DataTests : IDisposable
{
    private readonly ThreadsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("12", 12)]
    [InlineData("-3", -3)]
    [InlineData("0x1F", 31)]
    [InlineData("3000000000", 3_000_000_000L)]
    [InlineData("0.5", 0.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("-.inf", double.NegativeInfinity)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("~", null)]
    [InlineData("", null)]
    [InlineData("yes", "yes")]
    [InlineData("no", "no")]
    [InlineData("\"12\"", "12")]
    [InlineData("'true'", "true")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("2026-11-22", "2026-11-22")]
    public void A_yaml_scalar_has_the_type_that_it_looks_like_unless_it_is_quoted(string yaml, object? expected)
    {
        var map = Assert.IsType<MapNode>(YamlSource.Parse($"x: {yaml}\n", 0));

        Assert.Equal(expected, Assert.IsType<ScalarNode>(map.Entries[0].Value).Value);
    }

    [Fact]
    public void Yaml_json_and_csv_give_templates_the_same_data()
    {
        var files = _folder
            .With("data/y.yaml", "- slug: loss\n  name: Loss\n- slug: bias\n  name: \"Bias, again\"\n")
            .With("data/j.json", """[{"slug": "loss", "name": "Loss"}, {"slug": "bias", "name": "Bias, again"}]""")
            .With("data/c.csv", "slug,name\r\nloss,Loss\r\nbias,\"Bias, again\"\r\n")
            .WithThread("ml/a.sbnmd")
            .Load().Threads.Single().Scope.Data;

        foreach (var name in new[] { "y", "j", "c" })
        {
            var items = Assert.IsType<ScriptArray>(files[name]).Cast<ScriptObject>();
            Assert.Equal([("loss", "Loss"), ("bias", "Bias, again")], items.Select(i => ((string)i["slug"]!, (string)i["name"]!)));
        }
    }

    [Fact]
    public void A_curriculums_own_data_wins_over_what_all_share()
    {
        var library = _folder
            .With("data/words.yaml", "greeting: hello")
            .With("ml/data/words.yaml", "greeting: moin")
            .WithThread("ml/a.sbnmd").WithThread("other/a.sbnmd")
            .Load();

        Assert.Equal(["moin", "hello"], library.Threads.Select(t => ((ScriptObject)t.Scope.Data["words"]!)["greeting"]));
    }

    [Fact]
    public void Two_files_of_one_name_are_a_fault()
    {
        var fault = Assert.Single(_folder.With("data/words.yaml", "a: 1").With("data/words.csv", "a\n1\n").WithThread("ml/a.sbnmd").Load().Faults);

        Assert.Equal("data", fault.Rule);
        Assert.Contains("data/words.csv", fault.Message);
    }

    [Theory]
    [InlineData("a.yaml", "a: 1\nb: 2\na: 3\n", 3)]
    [InlineData("a.yaml", "a: 1\n---\nb: 2\n", 2)]
    [InlineData("a.yaml", "a: 1\nb: !!binary aGk=\n", 2)]
    [InlineData("a.yaml", "a: &x 1\nb:\n  <<: *x\n", 3)]
    [InlineData("a.yaml", "? [a]\n: b\n", 1)]
    [InlineData("a.yaml", "# nothing\n", 0)]
    [InlineData("a.json", "{\n  \"a\": 1,\n  \"a\": 2\n}", 3)]
    [InlineData("a.json", "{\n  \"a\": 1,\n}", 3)]
    [InlineData("a.json", "", 1)]
    [InlineData("a.json", "[1] [2]", 1)]
    [InlineData("a.csv", "", 1)]
    [InlineData("a.csv", "a,a\n1,2\n", 2)]
    [InlineData("a.csv", "a,b\n1,2\n1,2,3\n", 3)]
    [InlineData("a.csv", "a,b\n\"x\ny\",2\n\"never closed,2\n", 4)]
    [InlineData("a.csv", "a,b\n1,say \"hi\"\n", 2)]
    [InlineData("a.csv", "a,b\n1,\"x\"y\n", 2)]
    public void Broken_data_is_a_fault_with_its_line(string name, string text, int line)
    {
        var library = _folder.With($"data/{name}", text).WithThread("ml/sound.sbnmd").Load();

        var fault = Assert.Single(library.Faults);
        Assert.Equal((Severity.Error, "data", $"data/{name}", line), (fault.Severity, fault.Rule, fault.File, fault.Line));
        Assert.Single(library.Threads);
    }

    [Fact]
    public void Csv_keeps_commas_quotes_and_line_breaks_in_quotes()
    {
        var rows = CsvSource.Parse("a,b\n\"1,\"\"x\"\"\",\"two\nlines\"\n\n,\n");

        var cells = rows.Items.Cast<MapNode>().Select(r => string.Join("|", r.Entries.Select(e => ((ScalarNode)e.Value).Text)));
        Assert.Equal(["1,\"x\"|two\nlines", "|"], cells);
        Assert.Equal([2, 5], rows.Items.Select(r => r.Line));
    }

    [Fact]
    public void Aliases_that_would_stand_for_millions_are_refused()
    {
        var bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (var i = 1; i < 12; i++)
            bomb.AppendJoin("", $"a{i}: &a{i} [", string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9)), "]\n");

        Assert.Contains("aliases", Assert.Single(_folder.With("data/a.yaml", bomb.ToString()).Load().Faults).Message);
    }

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.json")]
    public void Values_that_are_nested_without_end_are_refused(string name) =>
        Assert.Equal("data", Assert.Single(_folder.With($"data/{name}", new string('[', 500_000)).Load().Faults).Rule);

    [Fact]
    public void An_alias_stands_for_its_anchor()
    {
        var map = Assert.IsType<MapNode>(YamlSource.Parse("a: &x [1, 2]\nb: *x\n", 0));

        Assert.Same(map.Find("a")!.Value, map.Find("b")!.Value);
    }

    [Theory]
    [InlineData("a.yaml", "terms:\n- slug: loss\n- name: x\n- slug: loss\n", 4, 2)]
    [InlineData("a.json", "[\n{\"slug\": \"loss\"},\n{\"slug\": \"loss\"}]", 3, 2)]
    [InlineData("a.csv", "slug,n\nloss,1\nbias,2\nloss,3\n", 4, 2)]
    public void Two_items_of_one_slug_are_a_fault_that_names_both_lines(string name, string text, int line, int first)
    {
        var fault = Assert.Single(_folder.With($"data/{name}", text).Load().Faults);

        Assert.Equal(("duplicate-slug", line), (fault.Rule, fault.Line));
        Assert.Contains($"line {first} ", fault.Message);
    }
}
