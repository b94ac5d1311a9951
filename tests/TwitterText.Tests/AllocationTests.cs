namespace TwitterText.Tests;

public sealed class AllocationTests
{
    private const string Ascii = "Read https://example.com/a(b)?c=d#e, README.md and https://t.co/abc first. (1/5) @user #tag a.kids http://x.zzz";
    private const string Mixed = "Le réseau de\u0301compose\u0301 機械学習。 👩\u200D🔬 https://日本語.jp/x 한국어 \u1112\u1161\u11AB a.みんな";

    [Theory]
    [InlineData(Ascii, CountingMode.Compat)]
    [InlineData(Ascii, CountingMode.Safe)]
    [InlineData(Mixed, CountingMode.Compat)]
    [InlineData(Mixed, CountingMode.Safe)]
    public void Weighing_a_post_allocates_nothing(string post, CountingMode mode)
    {
        TwitterTextParser.ParseTweet(post, TwitterTextConfiguration.V3, mode);

        var before = GC.GetAllocatedBytesForCurrentThread();
        TwitterTextParser.ParseTweet(post, TwitterTextConfiguration.V3, mode);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
