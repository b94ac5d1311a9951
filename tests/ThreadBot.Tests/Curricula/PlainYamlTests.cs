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
