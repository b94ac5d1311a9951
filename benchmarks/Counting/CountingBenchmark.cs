using TwitterText;

namespace ThreadBot.Benchmarks.Counting;

/// <summary>Weighted lengths beside the official library. Goals: ten times as many posts a second, and no memory for an ASCII post.</summary>
internal static class CountingBenchmark
{
    private const int Posts = 20_000;
    private const int Rounds = 7;
    private const string AsciiPost = "Read https://example.com/a(b)?c=d#e, README.md and https://t.co/abc first. (1/5) @user #tag $ACME";

    public static void Measure()
    {
        using var workshop = new Workshop();
        var posts = MixedPosts.Generate(Posts);
        using var official = new OfficialLibrary(workshop, posts);
        Compare(posts, official.Lengths());
        Race(posts, official);
        Memory();
        WorstTexts.Measure();
    }

    private static void Compare(string[] posts, int[] expected)
    {
        for (var i = 0; i < posts.Length; i++)
        {
            var length = TwitterTextParser.ParseTweet(posts[i]).WeightedLength;
            if (length != expected[i])
                throw new InvalidOperationException($"The official library counts {expected[i]} and this one {length}: {posts[i]}");
        }

        Console.WriteLine($"{posts.Length:N0} mixed posts of {posts.Average(p => p.Length):0} UTF-16 code units: every weighted length is that of the official library.");
    }

    /// <summary>In turns, so that whatever else the machine does slows both.</summary>
    private static void Race(string[] posts, OfficialLibrary official)
    {
        foreach (var mode in Enum.GetValues<CountingMode>())
        {
            List<double> ours = [], theirs = [];
            for (var round = 0; round < Rounds; round++)
            {
                theirs.Add(posts.Length / official.CountAll().TotalSeconds);
                ours.Add(posts.Length * 10 / CountAll(posts, mode, times: 10).TotalSeconds);
            }

            var (a, b) = (Median(theirs), Median(ours));
            Console.WriteLine($"{mode,-6}: twitter-text 3.1.0 {a:N0} posts per CPU-second, TwitterText {b:N0}, ratio {b / a:0.0} (medians of {Rounds} rounds, in turns)");
        }
    }

    private static TimeSpan CountAll(string[] posts, CountingMode mode, int times)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < times; time++)
        {
            foreach (var post in posts)
                TwitterTextParser.ParseTweet(post, TwitterTextConfiguration.V3, mode);
        }

        return Environment.CpuUsage.TotalTime - before;
    }

    private static void Memory()
    {
        foreach (var mode in Enum.GetValues<CountingMode>())
        {
            TwitterTextParser.ParseTweet(AsciiPost, TwitterTextConfiguration.V3, mode);
            var before = GC.GetAllocatedBytesForCurrentThread();
            TwitterTextParser.ParseTweet(AsciiPost, TwitterTextConfiguration.V3, mode);
            Console.WriteLine($"{mode,-6}: {GC.GetAllocatedBytesForCurrentThread() - before} bytes allocated for an ASCII post with links, a name and tags");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
