using System.Text.Json;
using Xunit.Abstractions;

namespace TwitterText.Tests;

/// <summary>Runs cases, prints passed and total for each section, and the first cases that fail.</summary>
internal sealed class ConformanceRun(ITestOutputHelper output)
{
    private const int ShownFailures = 10;

    /// <summary>How many cases pass.</summary>
    public int Passed(string suite, IEnumerable<JsonElement> cases, Func<JsonElement, bool> passes)
    {
        var results = cases.Select(@case => (Case: @case, Section: Section(@case), Passed: passes(@case))).ToList();
        foreach (var section in results.GroupBy(result => result.Section))
            output.WriteLine($"{suite}/{section.Key}: {section.Count(result => result.Passed)}/{section.Count()}");
        foreach (var failure in results.Where(result => !result.Passed).Take(ShownFailures))
            output.WriteLine($"  failed: {failure.Case}");

        var passed = results.Count(result => result.Passed);
        output.WriteLine($"{suite}: {passed}/{results.Count}");
        return passed;
    }

    private static string Section(JsonElement @case) =>
        @case.TryGetProperty("section", out var section) ? section.GetString()! : @case.Text("emojiVersion");
}
