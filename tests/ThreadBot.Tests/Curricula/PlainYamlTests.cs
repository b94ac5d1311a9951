using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Tests.Curricula;

public sealed class PlainYamlTests
{
    [Fact]
    public void Ordinary_front_matter_is_read_the_short_way() =>
        Assert.NotNull(PlainYaml.TryParse("title: \"What a neuron does: dials\"\nteaches: [neuron, weight]\norder: 3\n", 1));

    [Fact]
    public void Whatever_is_read_the_short_way_means_what_yaml_says()
    {
        var names = Gen.Elements("title", "teaches", "order", "order", "for_each", " title", "- title", "\"title\"", "x y");
        var values = Gen.Elements(
            "A plain title", "3", "-3", "0.5", "true", "~", "null", "", "word # comment", "a: b", "a:b", "a#b", "[a, b]", "[]", "[ ]", "[a, , b]", "[a,]",
            "[a, [b]]", "[a b, 3, true]", "[1.5, x-y]", "\"quoted: text\"", "\"with \\n escape\"", "'it''s'", "'single'", "\"", "''", "{a: b}", "*alias", "&anchor x",
            "!tag x", "| ", "> ", "🧵 1/n", "1/n", "Grüße", "tab\there", "-", "- a", "a, b", "ends in colon:", "x\u2028y", "x\u0085y", "\u00a0x", "x\u00a0", "a 'b' c", "50%", "@x", "`x`", "what? yes");
        var lines = Gen.OneOf(
            from name in names from value in values select $"{name}: {value}",
            Gen.Elements("", "# comment", "  more", "- item", "---", "...", "word", "\t", "title:", "title:x", "  "));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Gen.ListOf(lines, 3).Select(l => string.Join("\n", l) + "\n").ToArbitrary(), text =>
            ReadShort(text) is not { } read || read == ReadLong(text)));
    }

    [Fact]
    public void Nested_lists_maps_and_texts_mean_what_yaml_says()
    {
        var names = Gen.Elements("a", "b", "c", "d", "e", "f", "g_1", "h-2", "2x", "a b");
        var values = Gen.Elements(
            "", "", "value", "value", " >-", ">-", "|-", "|", ">", "[a, \"b, c\", 'd']", "[a,]", "[,]", "[a b]c", "\"a: b\"", "\"a\\n\"", "\"a\" b", "'a''b'", "(1, 2]", "50% of it?",
            "-3", "-x", "x # y", "x#y", "x:y", "x: y", "3", "~", "yes");
        var entries = from name in names from value in values select $"{name}: {value}";
        var rows = Gen.OneOf(
            entries, entries,
            from entry in entries select $"- {entry}",
            from value in values select $"- {value}",
            Gen.Elements("one line", "another line: with a colon", "# a comment", "", "", "  ", "trailing ", "-", "---", "..."));
        var row = from indent in Gen.Elements(0, 0, 2, 2, 4, 1) from text in rows select new string(' ', indent) + text;

        var read = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(
            (from count in Gen.Choose(1, 7) from all in Gen.ListOf(row, count) from last in Gen.Elements("", "\n", "\n\n") select string.Join("\n", all) + last).ToArbitrary(),
            text =>
            {
                if (ReadShort(text) is not { } shown)
                    return true;
                read++;
                return shown == ReadLong(text);
            }));
        Assert.InRange(read, 200, 20_000);
    }

    public static TheoryData<string> OwnData => [.. Directory.EnumerateFiles(Repository.Threads, "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Threads, file))];

    [Theory]
    [MemberData(nameof(OwnData))]
    public void Our_own_data_is_read_the_short_way(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Threads, file));

        Assert.NotNull(PlainYaml.TryParse(text, 0));
        Assert.Equal(ReadLong(text), ReadShort(text));
    }

    private static string? ReadShort(string text) => Try(() => PlainYaml.TryParse(text, 1) is { } map ? Show(map) : null);

    private static string ReadLong(string text) => Try(() => Show(YamlSource.ParseAny(text, 1)))!;

    private static string? Try(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (DataFormatException e)
        {
            return $"{e.Line}: {e.Message}";
        }
    }

    private static string Show(DataNode? node) => node switch
    {
        MapNode map => $"{{{string.Join("; ", map.Entries.Select(e => $"{e.Key}@{e.Line} = {Show(e.Value)}"))}}}",
        ListNode list => $"{list.Line}[{string.Join("; ", list.Items.Select(Show))}]",
        ScalarNode scalar => $"{scalar.Line} {scalar.Value?.GetType().Name} {scalar.Value} '{scalar.Text}'",
        _ => "nothing",
    };
}
