using Scriban.Tests.Conformance;
using Xunit.Abstractions;

namespace Scriban.Tests.Safety;

/// <summary>Many templates nobody would write. The seed is fixed: a failure can be repeated by its number.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Count = 20_000;
    private const long MostBytes = 320 << 20;

    [Fact]
    public void Random_templates_end_with_a_text_or_with_an_error_of_the_engine()
    {
        var templates = new HostileTemplates(20261122, HostileTemplates.Good(ConformanceFolder.Path));
        var ends = new int[Enum.GetValues<HostileEnd>().Length];
        for (var number = 0; number < Count; number++)
        {
            var text = templates.Next();
            var result = HostileResult.Of(text);
            ends[(int)result.End]++;
            Assert.True(result.End < HostileEnd.Endless, $"Template {number} does not end well: {text}\n{result.Failure}");
            Assert.True(result.AllocatedBytes < MostBytes, $"Template {number} takes {result.AllocatedBytes >> 20} MB: {text}");
        }

        output.WriteLine(string.Join(", ", Enum.GetValues<HostileEnd>().Select(end => $"{end}: {ends[(int)end]}")));
        Assert.InRange(ends[(int)HostileEnd.Rendered], Count / 100, Count);
    }
}
