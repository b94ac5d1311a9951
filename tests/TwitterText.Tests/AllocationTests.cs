namespace TwitterText.Tests;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(CountingMode.Compat)]
    [InlineData(CountingMode.Safe)]
    public void Weighing_an_ASCII_post_allocates_nothing(CountingMode mode)
    {
        const string Post = "Read https://example.com/a(b)?c=d#e, README.md and https://t.co/abc first. (1/5) @user #tag a.kids http://x.zzz";
        TwitterTextParser.ParseTweet(Post, TwitterTextConfiguration.V3, mode);

        var before = GC.GetAllocatedBytesForCurrentThread();
        TwitterTextParser.ParseTweet(Post, TwitterTextConfiguration.V3, mode);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
