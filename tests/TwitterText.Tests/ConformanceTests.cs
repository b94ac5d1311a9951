using System.Text.Json;
using Xunit.Abstractions;

namespace TwitterText.Tests;

/// <summary>The numbers are floors: what has passed once must go on passing, and new cases may be added.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private readonly ConformanceRun _run = new(output);

    [ConformanceTheory]
    [InlineData("validate", 97)]
    [InlineData("extract", 238)]
    [InlineData("tlds", 1574)]
    [InlineData("autolink", 196)]
    [InlineData("hit_highlighting", 14)]
    public void The_official_suite_is_passed(string suite, int floor)
    {
        var cases = ConformanceData.Read("twitter-text.jsonl").Where(@case => @case.Text("suite") == suite);

        Assert.InRange(_run.Passed(suite, cases, OfficialCase.Passes), floor, int.MaxValue);
    }

    [ConformanceTheory]
    [InlineData(199)]
    public void Cases_that_the_official_suite_lacks_are_counted_as_the_official_library_counts_them(int floor) =>
        Assert.InRange(_run.Passed("x-extra", ConformanceData.Read("x-extra.jsonl"), HasExpectedLengthAndLinks), floor, int.MaxValue);

    [ConformanceTheory]
    [InlineData(2556)]
    public void Emoji_weigh_what_the_official_library_says(int floor)
    {
        var passed = _run.Passed("emoji-weights", ConformanceData.Read("emoji-weights.jsonl"), emoji =>
            TwitterTextParser.ParseTweet(emoji.Text("emoji")).WeightedLength == emoji.Number("twitterText310"));

        Assert.InRange(passed, floor, int.MaxValue);
    }

    // The expected indices are those in the normalized text; what cannot be normalized is in a section of its own.
    private static string Normalized(JsonElement @case, string text) => @case.Text("section") == "invalid" ? text : text.Normalize();

    private static bool HasExpectedLengthAndLinks(JsonElement @case)
    {
        var (text, expected) = (@case.GetProperty("input").Text("text"), @case.GetProperty("expected"));
        var configuration = @case.Text("section") == "premium" ? TwitterTextConfiguration.LongPost : TwitterTextConfiguration.V3;
        var links = expected.GetProperty("urls").EnumerateArray()
            .Select(url => new Entity(url.Indices().Start, url.Indices().End, EntityKind.Url, url.Text("url")));
        return OfficialCase.HasLength(expected, TwitterTextParser.ParseTweet(text, configuration))
            && Extractor.ExtractUrlsWithIndices(Normalized(@case, text)).SequenceEqual(links);
    }
}
