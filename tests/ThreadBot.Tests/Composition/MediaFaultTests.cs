using ThreadBot.Composition;
using ThreadBot.Networks;
using ThreadBot.Networks.Bluesky;
using ThreadBot.Networks.X;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Tests.Networks.Media;

namespace ThreadBot.Tests.Composition;

public sealed class MediaFaultTests : IDisposable
{
    private static readonly ThreadImage Clip = new("clip.mp4", "A wheel turns") { Kind = MediaKind.Video };
    private static readonly ThreadImage Gif = new("wheel.gif", "A wheel turns") { Kind = MediaKind.Gif };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_video_or_a_GIF_stands_alone_with_its_alt_text()
    {
        Write(Clip, TinyFiles.Mp4());
        Write(Gif, TinyFiles.Gif());

        Assert.Empty(Faults(Threads.X, Clip));
        Assert.Empty(Faults(Threads.X, Gif));
        Assert.Contains("clip.mp4 beside other files, and X takes a video alone", Assert.Single(Faults(Threads.X, Clip, Gif)));
        Assert.Contains("wheel.gif beside other files, and X takes a GIF alone", Assert.Single(Faults(Threads.X, Gif, Gif)));
        Assert.Empty(Faults(BlueskyNetwork.Rules(), Gif, Gif));
    }

    [Fact]
    public void An_alt_text_of_emoji_is_as_long_as_X_finds_it()
    {
        var families = new ThreadImage("a.png", string.Concat(Enumerable.Repeat("👨‍👩‍👧", 200)));

        Assert.Contains("has 1,600 characters where X takes 1,000", Assert.Single(Faults(Threads.X, families)));
        Assert.Empty(Faults(BlueskyNetwork.Rules(), families));
    }

    [Fact]
    public void A_video_is_a_fault_where_a_network_takes_none()
    {
        Write(Clip, TinyFiles.Mp4());

        Assert.Contains("clip.mp4 is a video, and Mastodon takes none here", Assert.Single(Faults(Threads.Mastodon with { Video = null }, Clip)));
    }

    [Theory]
    [InlineData(0.2, 640, 360, "runs for 0.2 seconds where X asks for 0.5 seconds at least")]
    [InlineData(1201, 640, 360, "runs for 20:01 where X takes 20:00")]
    [InlineData(2, 16, 16, "is 16 × 16 pixels where X asks for 32 each way")]
    [InlineData(2, 640, 200, "no side that is more than 3 times as long")]
    public void A_video_that_X_would_refuse_is_a_fault(double seconds, int width, int height, string message)
    {
        Write(Clip, TinyFiles.Mp4(width, height, seconds));

        Assert.Contains($"clip.mp4 {(message.StartsWith("no side", StringComparison.Ordinal) ? $"is {width} × {height} pixels, and X takes {message}" : message)}", Assert.Single(Faults(Threads.X, Clip)));
    }

    [Theory]
    [InlineData(1281, 720, 2, "is 1281 × 720 pixels where X takes 1280 × 1080: make it smaller.")]
    [InlineData(16, 16, 351, "has 351 frames where X takes 350: shorten it, or make it a video.")]
    [InlineData(1280, 1080, 220, "has 304,128,000 pixels in all its frames where X takes 300,000,000: make it smaller or shorter, or make it a video.")]
    public void A_GIF_that_X_would_refuse_is_a_fault(int width, int height, int frames, string message)
    {
        Write(Gif, TinyFiles.MovingGif(width, height, frames));

        Assert.EndsWith($"wheel.gif {message}", Assert.Single(Faults(Threads.X, Gif)), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_too_large_are_faults_each_by_its_own_limit()
    {
        var rules = XRules.Create(new() { MaxGifBytes = 100, MaxVideoBytes = 200, MaxImageBytes = 10 });
        Write(Gif, TinyFiles.Gif(101));
        Write(Clip, TinyFiles.Mp4());

        Assert.Contains("wheel.gif has 101 bytes where X takes 100", Assert.Single(Faults(rules, Gif)));
        Assert.Contains("bytes where X takes 200", Assert.Single(Faults(rules, Clip)));
    }

    private void Write(ThreadImage image, byte[] bytes) => File.WriteAllBytes(_folder.File(image.Path), bytes);

    private IReadOnlyList<string> Faults(NetworkRules rules, params ThreadImage[] images) =>
        [.. new ThreadComposer(_folder.Path).Compose(Threads.Of(new ThreadSection("Look", 5, images)), rules, NumberingStyle.None).Faults.Select(f => f.Message)];
}
