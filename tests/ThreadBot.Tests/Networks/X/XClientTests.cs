using ThreadBot.Networks.X.Api;

namespace ThreadBot.Tests.Networks.X;

public sealed class XClientTests : IDisposable
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1a\n and the rest"u8];
    private readonly XWorld _world = new();

    private XClient Client => field ??= _world.Connect().Client;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_post_goes_out_with_all_that_belongs_to_it()
    {
        var first = (await Client.CreateAsync(new XNewPost { Text = "One <&> 🧵", ReplySettings = "following" }, CancellationToken.None)).Value!;
        var medium = (await Client.UploadAsync(Png, "tweet_image", CancellationToken.None)).Value!;
        await Client.DescribeAsync(medium.Id!, "Three inputs", CancellationToken.None);
        var second = await Client.CreateAsync(new XNewPost { Text = "Two", Reply = new(first.Id!), Media = new([medium.Id!]), MadeWithAi = true }, CancellationToken.None);
        var third = await Client.CreateAsync(new XNewPost { Text = "Three", Reply = new(second.Value!.Id!), Poll = new(["yes", "no"], 60) }, CancellationToken.None);
        await Client.CreateAsync(new XNewPost { Text = "Four", QuoteTweetId = first.Id }, CancellationToken.None);

        var posts = _world.X.Site.Read(s => s.Posts.ToList());
        Assert.Equal(("One <&> 🧵", "following"), (posts[0].Text, posts[0].ReplySettings));
        Assert.Equal((first.Id, medium.Id, true), (posts[1].ParentId, posts[1].MediaIds.Single(), posts[1].MadeWithAi));
        Assert.Equal("Three inputs", _world.X.Site.Read(s => s.Media.Single().AltText));
        Assert.Equal((third.Value!.Id, 60), (posts[2].Id, posts[2].Poll!.DurationMinutes));
        Assert.Equal(first.Id, posts[3].QuotedId);
    }

    [Fact]
    public async Task The_account_is_known_and_its_posts_can_be_read_and_deleted()
    {
        var me = (await Client.MeAsync(CancellationToken.None)).Value!;
        var one = (await Client.CreateAsync(new XNewPost { Text = "One" }, CancellationToken.None)).Value!;
        var two = (await Client.CreateAsync(new XNewPost { Text = "Two", Reply = new(one.Id!) }, CancellationToken.None)).Value!;

        var page = (await Client.TimelineAsync(me.Id!, [], CancellationToken.None)).Value!;

        Assert.Equal("threadbot", me.Username);
        Assert.Equal([(two.Id, one.Id), (one.Id, null)], page.Data!.Select(p => (p.Id, p.ParentId)));
        Assert.True((await Client.DeleteAsync(two.Id!, CancellationToken.None)).Value!.Deleted);
        Assert.Equal(XRefusal.NotFound, Assert.IsType<XFailure.Refused>((await Client.PostAsync(two.Id!, CancellationToken.None)).Failure).Kind);
    }

    [Fact]
    public async Task A_signature_that_X_refuses_once_is_made_anew()
    {
        _world.X.Faults.Add("unauthorized@create:1");

        Assert.NotNull((await Client.CreateAsync(new XNewPost { Text = "One" }, CancellationToken.None)).Value);
        Assert.Equal(2, _world.X.Faults.Requests("create"));
    }

    [Fact]
    public async Task Keys_that_X_does_not_know_are_refused_after_a_second_try()
    {
        var client = _world.Connect(XWorld.Keys with { TokenSecret = "wrong" }).Client;

        var refused = Assert.IsType<XFailure.Refused>((await client.MeAsync(CancellationToken.None)).Failure);

        Assert.Equal((XRefusal.Unauthorized, "Unauthorized (401)"), (refused.Kind, refused.Reason));
        Assert.Equal(2, _world.X.Faults.Requests("me"));
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("lose")]
    [InlineData("half")]
    public async Task A_broken_connection_is_not_tried_again_behind_ones_back(string fault)
    {
        await Client.MeAsync(CancellationToken.None);
        _world.X.Faults.Add($"{fault}@create:1");

        Assert.IsType<XFailure.Lost>((await Client.CreateAsync(new XNewPost { Text = "One" }, CancellationToken.None)).Failure);

        Assert.Equal(1, _world.X.Faults.Requests("create"));
    }

    [Fact]
    public async Task What_found_no_connection_was_not_sent()
    {
        var client = _world.Connect().Client;
        await _world.X.DisposeAsync();

        Assert.IsType<XFailure.Unsent>((await client.CreateAsync(new XNewPost { Text = "One" }, CancellationToken.None)).Failure);
    }
}
