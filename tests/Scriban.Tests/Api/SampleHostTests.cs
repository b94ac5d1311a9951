using System.Text;

namespace Scriban.Tests.Api;

public sealed class SampleHostTests
{
    private static readonly Dictionary<string, string> Partials = new() { ["row"] = "<{{ $1 }}>", ["broken"] = "{{ if }}" };

    [Theory]
    [InlineData("{{ full_name }} {{ 'x' | shout }} {{ version }} {{ host }}", "Ada Lovelace X 7.2 sample")]
    [InlineData("{{ tags }} {{ tags.size }} {{ sizes }} {{ sizes[1] + 1 }} {{ sizes | array.reverse }}", "[\"a\", \"b\"] 2 [1, 2] 3 [2, 1]")]
    [InlineData("{{ point.x + point.y }} {{ sum 1 2 }} {{ 'ab' | text.upcase }}", "3 3 AB")]
    [InlineData("{{ for t in TAGS; include 'row' t; end }}", "<a><b>")]
    [InlineData("{{ money 'EUR' }} {{ m = @money + 2; m 'USD' }}", "5 EUR 7 USD")]
    [InlineData("{{ nope }}", "1: The variable or function `nope` was not found")]
    [InlineData("\n{{ 1 + }}", "report.sbn:2: Error while parsing binary expression: Expecting an <expression> to the right of the operator instead of `}}` in: <expression> operator <expression>")]
    [InlineData("{{ include 'broken' }}", "broken(1,7) : error : Error while parsing if statement: Expecting <expression> instead of `}}` in: if <expression> ... end|else|else if\nbroken(1,7) : error : Error while parsing if statement: The <end> statement was not found in: if <expression> ... end|else|else if")]
    public void A_host_written_against_the_package_works(string text, string expected) =>
        Assert.Equal(expected, SampleHost.Report(text, new { FullName = "Ada Lovelace" }, Partials));

    [Fact]
    public void A_host_can_go_through_the_tree() =>
        Assert.Equal(["x", "x", "z"], SampleHost.VariablesOf("{{ x = 1; if $y; x + z; end }}"));

    [Fact]
    public void A_host_can_take_the_output() => Assert.Equal("a2", SampleHost.RenderTo(new StringBuilder(), "a{{ 1 + 1 }}"));
}
