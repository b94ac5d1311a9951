using FakeX;
using ThreadBot.Networks;
using ThreadBot.Networks.X;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Tests.Networks.Media;

namespace ThreadBot.Tests.Networks.X;

public sealed class XMediaTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly List<XWorld> _worlds = [];

    public void Dispose() => _worlds.ForEach(w => w.Dispose());

    [Theory]
    [InlineData("wheel.gif", MediaKind.Gif, "tweet_gif")]
    [InlineData("clip.mp4", MediaKind.Video, "tweet_video")]
    public async Task What_moves_goes_in_parts_and_is_waited_for_as_long_as_X_says(string name, MediaKind kind, string category)
    {
        var (world, network) = Open(new() { ProcessFor = TimeSpan.FromSeconds(12), CheckAfterSeconds = 5 }, name, kind);

        await _clock.RunAsync(() => PublishedAsync(network, name, kind));

        var medium = world.X.Site.Read(s => s.Media.Single());
        Assert.Equal((category, "It turns", medium.Id), (medium.Category, medium.AltText, world.LastPost.MediaIds.Single()));
        Assert.Equal(ManualClock.Start.AddSeconds(15), _clock.GetUtcNow());
        Assert.Equal((1, 1, 3), (world.X.Faults.Requests("initialize"), world.X.Faults.Requests("finalize"), world.X.Faults.Requests("status")));
        Assert.Equal((medium.Bytes + 39) / 40, world.X.Faults.Requests("append"));
    }

    [Fact]
    public async Task A_video_of_which_X_can_make_nothing_is_refused_in_its_words()
    {
        var (world, network) = Open(new() { Faults = "refuse@finalize:1" }, "clip.mp4", MediaKind.Video);

        var outcome = await _clock.RunAsync(() => network.PublishAsync(Post("clip.mp4", MediaKind.Video), CancellationToken.None));

        Assert.Equal(new PublishOutcome.Rejected("X can make nothing of clip.mp4: Unsupported video format"), outcome);
        Assert.Empty(world.Standing);
    }

    [Fact]
    public async Task X_is_not_waited_for_for_ever()
    {
        var (world, network) = Open(new() { ProcessFor = TimeSpan.FromDays(1), CheckAfterSeconds = 60 }, "clip.mp4", MediaKind.Video);
        world.Options.UploadTimeout = TimeSpan.FromMinutes(10);

        var outcome = await _clock.RunAsync(() => network.PublishAsync(Post("clip.mp4", MediaKind.Video), CancellationToken.None));

        Assert.Equal(new PublishOutcome.Rejected("X is not done with clip.mp4 after 10 minutes"), outcome);
    }

    [Theory]
    [InlineData("append:2")]
    [InlineData("finalize:1")]
    [InlineData("status:1")]
    [InlineData("metadata:1")]
    public async Task An_upload_that_is_interrupted_goes_on_where_it_was(string request)
    {
        var (world, network) = Open(new() { Faults = $"unavailable@{request}" }, "clip.mp4", MediaKind.Video);

        Assert.IsType<PublishOutcome.Throttled>(await _clock.RunAsync(() => network.PublishAsync(Post("clip.mp4", MediaKind.Video), CancellationToken.None)));
        await _clock.RunAsync(() => PublishedAsync(network, "clip.mp4", MediaKind.Video));

        Assert.Equal(1, world.X.Faults.Requests("initialize"));
        Assert.Single(world.Standing);
    }

    [Fact]
    public async Task An_upload_that_takes_longer_than_one_request_may_goes_on_with_the_next()
    {
        var (world, network) = Open(new() { ProcessFor = TimeSpan.FromSeconds(30) }, "clip.mp4", MediaKind.Video);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10), _clock);

        Assert.IsType<PublishOutcome.Throttled>(await _clock.RunAsync(() => network.PublishAsync(Post("clip.mp4", MediaKind.Video), timeout.Token)));
        await _clock.RunAsync(() => PublishedAsync(network, "clip.mp4", MediaKind.Video));

        Assert.Equal(1, world.X.Faults.Requests("initialize"));
    }

    [Fact]
    public async Task What_was_uploaded_for_a_post_that_did_not_get_through_is_neither_sent_nor_paid_for_twice()
    {
        var (world, network) = Open(new() { Faults = "unavailable@create:1" }, "a.png", MediaKind.Image);

        Assert.IsType<PublishOutcome.Unknown>(await network.PublishAsync(Post("a.png", MediaKind.Image), CancellationToken.None));
        await PublishedAsync(network, "a.png", MediaKind.Image);

        Assert.Equal((1, 0.020m), (world.X.Faults.Requests("upload"), world.X.Site.Read(s => s.Bill)));
    }

    [Fact]
    public async Task What_X_has_forgotten_after_a_day_or_will_not_have_is_uploaded_anew()
    {
        var (world, network) = Open(new() { Faults = "unavailable@create:1, refuse@create:2" }, "a.png", MediaKind.Image);

        Assert.IsType<PublishOutcome.Unknown>(await network.PublishAsync(Post("a.png", MediaKind.Image), CancellationToken.None));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<PublishOutcome.Rejected>(await network.PublishAsync(Post("a.png", MediaKind.Image), CancellationToken.None));
        await PublishedAsync(network, "a.png", MediaKind.Image);

        Assert.Equal(3, world.X.Faults.Requests("upload"));
    }

    private (XWorld World, XNetwork Network) Open(FakeXOptions options, string name, MediaKind kind)
    {
        var world = new XWorld(options, _clock);
        _worlds.Add(world);
        world.Options.UploadPart = 40;
        world.WriteImage(name, kind switch { MediaKind.Gif => TinyFiles.Gif(), MediaKind.Video => TinyFiles.Mp4(), _ => TinyFiles.Png() });
        return (world, world.Open());
    }

    private static OutgoingPost Post(string path, MediaKind kind) =>
        new(new PostDraft(1, "Look", 4, 280) { Images = [new ThreadImage(path, "It turns") { Kind = kind }] }, null, null, "en");

    private static async Task<PostAddress> PublishedAsync(XNetwork network, string path, MediaKind kind) =>
        Assert.IsType<PublishOutcome.Published>(await network.PublishAsync(Post(path, kind), CancellationToken.None)).Address;
}
