using System.Diagnostics;
using TwitterText;

namespace ThreadBot.Benchmarks.Counting;

/// <summary>Texts of a long post's length, made to be slow. Goal: under two milliseconds for each, in each function and mode.</summary>
internal static class WorstTexts
{
    private const int Length = 25_000;
    private const int Runs = 15;
    private const double Goal = 2;

    /// <summary>What stands first, what is repeated after it, and what comes last.</summary>
    private static readonly (string First, string Piece, string Last)[] Shapes =
    [
        ("", "a.", ""), ("", "a.", "com"), ("", "漢", "."), ("", "漢", ".com"), ("", "漢.", "com"), ("", "漢", ".漢"), ("", "é", ".com"),
        ("", "(", ""), ("a.co/", "(", ""), ("a.co/", "(a", ""), ("", "a.co/((((", ""), ("", "a.co/(((b", ""), ("a.co/", "((a)", ""), ("a.co/", "(a(b)", ""), ("a.co/a", ".", ""),
        ("", "e\u0301", ""), ("e", "\u0301", ""), ("e", "\u0301\u0323", ""), ("", "\u1100\u1161", ""), ("", "\u0958", ""), ("", "\uFB2C", ""),
        ("", "http://", ""), ("", "https://a", ""), ("", "https://a.", ""), ("", "http://a.b ", ""), ("", "http://a.zz/ ", ""), ("", "http://a.co/(", ""),
        ("", "@a/", ""), ("", "@a/b", ""), ("", "@", ""), ("", "@a", ""), ("", "rt@a", ""), ("", "@a@", ""), ("", " @a", ""),
        ("", "#", ""), ("", "#a", ""), ("", "#1", ""), ("#", "1", ""), ("", " #a", ""), ("", "#a#", ""), ("", "#漢", ""), ("", "＃", ""),
        ("", "$A", ""), ("", "$", ""), ("", " $A", ""), ("", " $AAAAAA.", ""),
        ("", ".com", ""), ("", "a.com", ""), ("", "a.com ", ""), ("", "a.com.", ""), ("", "co.uk.", ""), ("", "a.zuerich", ""), ("", ".みんな", ""), ("", "漢.みんな", ""),
        ("", "-", ""), ("", "-", ".com"), ("a", "-", ".com"), ("", "a-", ".com"), ("", "_", ".com"), ("", "a_", ".com"), ("", "a_b.", "com"), ("", "-.", ""), ("a", "_", "b.com"),
        ("", "xn--", ""), ("", "a.xn--", ""), ("", "a.xn--a", ""), ("a.xn--", "a", ""), ("", "xn--漢.com ", ""), ("", "xn--a漢.", "com"), ("", "https://xn--", ""),
        ("", "\u200D", ""), ("", "👨\u200D", ""), ("", "👨\u200D👩\u200D👧\u200D", ""), ("", "🇺", ""), ("", "🇺🇸", ""), ("", "\uFE0F", ""), ("", "1\uFE0F\u20E3", ""), ("", "👍🏽", ""), ("", "😀", ""),
        ("", "a.co漢", ""), ("", "漢a.co", ""), ("", "a.co2漢a.co", ""), ("漢", "a.co2.", "com"), ("", "a漢.", "com"), ("", "漢a.com", ".com"), ("", "aé漢.com/", ""),
        ("https://a.com/", "a", ""), ("https://a.com/?", "!", ""), ("a.com?", "a", ""), ("", "https://t.co/a", ""), ("", "t.co/a?", ""), ("https://t.co/", "a", ""),
        ("https://", "漢", ".com"), ("", "https://漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢.com ", ""), ("", "https://" + "漢汉韓㐀" + ".a.co.", ""),
        ("", ".", ""), ("", "://", ""), ("", "a:1", ""), ("a.com:", "1", ""), ("", "a.com:", ""), ("", "\uD83D", ""), ("", "\uFFFE", ""), ("", "漢\uFFFE", ""), ("", "\0", ""), ("", " ", ""), ("", "a", ""), ("", "漢", ""),
        ("", "https://a.zzz/ ", ""), ("", "a.kids ", ""), ("", "a.kids", ""), ("", "https://a.kids.b", ""), ("", "https://", "a.zzz"), ("", "httphttps://a.", "zzz"), ("http://", "a.", ""), ("http://", ".", ""), ("", "://.", ""),
    ];

    private static readonly (string Name, Action<string> Call)[] Functions =
    [
        ("ParseTweet Compat", text => TwitterTextParser.ParseTweet(text, TwitterTextConfiguration.LongPost)),
        ("ParseTweet Safe", text => TwitterTextParser.ParseTweet(text, TwitterTextConfiguration.LongPost, CountingMode.Safe)),
        ("ExtractUrls", text => Extractor.ExtractUrlsWithIndices(text)),
        ("ExtractUrls with protocol", text => Extractor.ExtractUrlsWithIndices(text, withoutProtocol: false)),
        ("ExtractMentions", text => Extractor.ExtractMentionsWithIndices(text)),
        ("ExtractMentionsOrLists", text => Extractor.ExtractMentionsOrListsWithIndices(text)),
        ("ExtractReply", text => Extractor.ExtractReplyScreenName(text)),
        ("ExtractHashtags", text => Extractor.ExtractHashtagsWithIndices(text)),
        ("ExtractCashtags", text => Extractor.ExtractCashtagsWithIndices(text)),
        ("ExtractEntities", text => Extractor.ExtractEntitiesWithIndices(text)),
        ("IsValidUrl", text => Validator.IsValidUrl(text)),
        ("IsValidHashtag", text => Validator.IsValidHashtag(text)),
        ("IsValidUsername", text => Validator.IsValidUsername(text)),
    ];

    public static void Measure()
    {
        var texts = Shapes.Select(shape => (Shape: shape, Text: Text(shape))).ToList();

        // The first pass is for the compiler, which looks at code again once it has run for a while.
        MeasureAll();
        var results = MeasureAll();
        Console.WriteLine($"{results.Count} pairs of a function and one of {texts.Count} worst texts of {Length:N0} code units, goal {Goal} ms; {results.Count(r => r.Time >= Goal)} miss it. The slowest:");
        foreach (var (shape, name, time) in results.Take(12))
            Console.WriteLine($"  {time:0.000} ms  {name,-26} {Describe(shape)}");

        List<((string First, string Piece, string Last) Shape, string Name, double Time)> MeasureAll() =>
            [.. texts.SelectMany(t => Functions.Select(f => (t.Shape, f.Name, Time: Time(f.Call, t.Text)))).OrderByDescending(r => r.Time)];
    }

    private static string Text((string First, string Piece, string Last) shape)
    {
        var count = (Length - shape.First.Length - shape.Last.Length) / shape.Piece.Length;
        return shape.First + string.Concat(Enumerable.Repeat(shape.Piece, count)) + shape.Last;
    }

    private static double Time(Action<string> call, string text)
    {
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            call(text);
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times.Order().ElementAt(Runs / 2);
    }

    private static string Describe((string First, string Piece, string Last) shape) =>
        string.Join(", ", new[] { Quoted(shape.First), $"{Quoted(shape.Piece)} repeated", Quoted(shape.Last) }.Where(part => part != "''"));

    private static string Quoted(string text) => $"'{text}'";
}
