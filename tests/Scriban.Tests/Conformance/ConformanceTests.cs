using System.Text;
using Xunit.Abstractions;

namespace Scriban.Tests.Conformance;

/// <summary>
/// The engine against what the original one gives. The figures are floors: they may rise, never fall.
/// The cases stand beside the checkout; where they are missing the tests say so and check nothing.
/// </summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("scriban.jsonl", 993, 235, 235, 233)]
    [InlineData("scriban-upstream.jsonl", 869, 137, 136, 136)]
    public void Templates_give_what_the_original_engine_gives(string file, int outputs, int errors, int positions, int texts)
    {
        if (ConformanceFolder.Path is not { } folder)
        {
            output.WriteLine("The conformance data is not beside this checkout: nothing was checked.");
            return;
        }

        var results = ConformanceCase.Read(Path.Combine(folder, file)).Select(test => (Test: test, Result: ConformanceRun.Of(test))).ToList();
        var (plain, failing) = (results.Where(r => !r.Test.ExpectError).ToList(), results.Where(r => r.Test.ExpectError).ToList());
        var rightOutputs = plain.Count(r => r.Result.Passes(r.Test));
        var rightErrors = failing.Count(r => r.Result.Passes(r.Test));
        var rightPositions = failing.Count(r => r.Result.Passes(r.Test) && r.Result.ErrorPos == r.Test.ErrorPos);
        var rightTexts = failing.Count(r => r.Result.Passes(r.Test) && r.Result.ErrorText == r.Test.Expected);
        output.WriteLine($"{file}: outputs {rightOutputs}/{plain.Count}, error kinds {rightErrors}, positions {rightPositions}, texts {rightTexts} of {failing.Count}");
        foreach (var (test, result) in results.Where(r => !r.Result.Passes(r.Test) || (r.Test.ExpectError && r.Result.ErrorText != r.Test.Expected)))
        {
            output.WriteLine(Difference(test, result));
        }

        Assert.True(rightOutputs >= outputs, $"{rightOutputs} outputs are right, {outputs} were.");
        Assert.True(rightErrors >= errors, $"{rightErrors} kinds of errors are right, {errors} were.");
        Assert.True(rightPositions >= positions, $"{rightPositions} positions are right, {positions} were.");
        Assert.True(rightTexts >= texts, $"{rightTexts} messages are right, {texts} were.");
    }

    private static string Difference(ConformanceCase test, ConformanceResult result)
    {
        var line = new StringBuilder(result.Passes(test) ? "  text " : "  FAIL ").Append(test.Id);
        line.Append("\n    wanted ").Append(test.Expected.ReplaceLineEndings("\\n"));
        return line.Append("\n    got    ").Append((result.Output ?? result.ErrorText ?? "").ReplaceLineEndings("\\n")).ToString();
    }
}
