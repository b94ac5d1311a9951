using ThreadBot.Networks;
using ThreadBot.Networks.X;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Tests.Networks.Media;

namespace ThreadBot.Tests.Networks.X;

public sealed class XNetworkTests : NetworkContract, IDisposable
{
    private static readonly byte[] Png = TinyFiles.Png();
    private readonly ManualClock _clock = new();
    private readonly XWorld _world;

    public XNetworkTests()
    {
        _world = new XWorld(time: _clock);
    }

    public void Dispose() => _world.Dispose();

    protected override INetwork Open() => _world.Open();

    protected override INetwork OpenLosingTheFirstAnswer()
    {
        _world.X.Faults.Add("lose@create:1");
        return _world.Open();
    }

    protected override Task<IReadOnlyList<StandingPost>> StandingAsync() => Task.FromResult<IReadOnlyList<StandingPost>>(
        _world.X.Site.Read(s => s.Posts.Where(p => p.DeletedAt is null)
            .Select(p => new StandingPost(p.Id, p.Text, p.ConversationId == p.Id ? null : p.ConversationId, p.ParentId)).ToList()));

    [Theory]
    [InlineData("unavailable", 0)]
    [InlineData("html", 0)]
    [InlineData("drop", 0)]
    [InlineData("lose", 1)]
    [InlineData("half", 1)]
    [InlineData("empty", 1)]
    [InlineData("late-unavailable", 1)]
    [InlineData("late-html", 1)]
    [InlineData("late-errors", 1)]
    public async Task What_nobody_knows_is_unknown_and_a_look_settles_it(string fault, int standing)
    {
        _world.X.Faults.Add($"{fault}@create:1");
        var network = Open();

        var outcome = Assert.IsType<PublishOutcome.Unknown>(await network.PublishAsync(First("One"), CancellationToken.None));

        Assert.NotEmpty(outcome.Reason);
        Assert.Equal(standing, _world.Standing.Count);
        var seen = await network.FindAsync(First("One"), CancellationToken.None);
        Assert.Equal(standing == 1, seen is LookupOutcome.Found);
        Assert.Equal(standing == 0, seen is LookupOutcome.Absent);
        Assert.Equal(1, _world.X.Faults.Requests("create"));
    }

    [Theory]
    [InlineData("hang", 1)]
    [InlineData("wait", 0)]
    public async Task An_answer_that_does_not_come_in_time_is_unknown(string fault, int standing)
    {
        using var world = new XWorld(new() { Faults = $"{fault}@create:1", WaitFor = TimeSpan.FromHours(1) });
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        var outcome = await world.Open().PublishAsync(First("One"), timeout.Token);

        Assert.Equal(new PublishOutcome.Unknown("X did not answer in time"), outcome);
        Assert.Equal(standing, world.Standing.Count);
    }

    [Theory]
    [InlineData("refuse", "Forbidden: You are not permitted to perform this action. (403)")]
    [InlineData("refuse, legacy", "You are not permitted to perform this action. (403)")]
    public async Task A_refusal_is_in_Xs_words(string faults, string words)
    {
        _world.X.Faults.Add(string.Join(',', faults.Split(", ").Select(f => $"{f}@create:1")));

        Assert.Equal(new PublishOutcome.Rejected(words), await Open().PublishAsync(First("One"), CancellationToken.None));
    }

    [Fact]
    public async Task Without_credit_nothing_goes_out()
    {
        using var world = new XWorld(new() { Credit = 0.01m });

        var refused = Assert.IsType<PublishOutcome.Rejected>(await world.Open().PublishAsync(First("One"), CancellationToken.None));

        Assert.StartsWith("CreditsDepleted: ", refused.Reason);
    }

    [Fact]
    public async Task A_limit_is_waited_for_and_one_that_the_headers_foretell_is_not_tried()
    {
        using var world = new XWorld(new() { Limits = new() { Create = 2 } }, _clock);
        var network = world.Open();
        await PublishAsync(network, First("One"));
        await PublishAsync(network, First("Two"));

        var outcome = await network.PublishAsync(First("Three"), CancellationToken.None);

        Assert.Equal(new PublishOutcome.Throttled(ManualClock.Start.AddMinutes(15)), outcome);
        Assert.Equal(2, world.X.Faults.Requests("create"));
        _clock.Advance(TimeSpan.FromMinutes(15));
        await PublishAsync(network, First("Three"));
    }

    [Fact]
    public async Task A_refusal_for_too_many_requests_says_until_when()
    {
        _world.X.Faults.Add("throttle@create:1");

        Assert.Equal(new PublishOutcome.Throttled(ManualClock.Start.AddSeconds(4)), await Open().PublishAsync(First("One"), CancellationToken.None));
        Assert.Empty(_world.Standing);
    }

    [Fact]
    public async Task Where_X_cannot_be_reached_the_post_certainly_does_not_stand()
    {
        var network = Open();
        await _world.X.DisposeAsync();

        Assert.Equal(new PublishOutcome.Throttled(ManualClock.Start.AddSeconds(30)), await network.PublishAsync(First("One"), CancellationToken.None));
    }

    [Fact]
    public async Task A_parent_that_is_not_visible_yet_is_waited_for()
    {
        _world.X.Faults.Add("hide@create:1");
        var network = Open();
        var one = await PublishAsync(network, First("One"));

        await _clock.RunAsync(() => PublishAsync(network, Reply("Two", one, one)));

        Assert.Equal(["One", "Two"], _world.Standing);
        Assert.Equal((3, 1), (_world.X.Faults.Requests("create"), _world.X.Faults.Requests("lookup")));
    }

    [Fact]
    public async Task A_parent_that_is_gone_is_waited_for_no_longer_than_is_sensible()
    {
        var network = Open();
        var one = await PublishAsync(network, First("One"));
        await network.DeleteAsync(one, NoSpendBook.Instance, CancellationToken.None);

        var outcome = await _clock.RunAsync(() => network.PublishAsync(Reply("Two", one, one), CancellationToken.None));

        Assert.Contains("deleted or not visible", Assert.IsType<PublishOutcome.Rejected>(outcome).Reason);
        Assert.Equal((2, 3), (_world.X.Faults.Requests("create"), _world.X.Faults.Requests("lookup")));
    }

    [Fact]
    public async Task Images_go_with_their_alt_texts_and_the_accounts_settings_hold()
    {
        _world.WriteImage("a.png", Png);
        _world.WriteImage("b.png", [.. Png, 1]);
        var network = _world.Open(settings: new XAccountSettings { ReplySettings = "mentionedUsers", MadeWithAi = true });
        var one = await PublishAsync(network, WithImages("a.png", "b.png"));
        await PublishAsync(network, Reply("Vote", one, one) is var post ? post with { Draft = post.Draft with { Poll = new Poll(["yes", "no"], TimeSpan.FromDays(1)) } } : null!);

        var (first, second) = _world.X.Site.Read(s => (s.Posts[0], s.Posts[1]));
        Assert.Equal(["Alt of a.png", "Alt of b.png"], first.MediaIds.Select(id => _world.X.Site.Read(s => s.Media.Single(m => m.Id == id).AltText)));
        Assert.Equal(("mentionedUsers", true), (first.ReplySettings, first.MadeWithAi));
        Assert.Equal((null, false, 1440), (second.ReplySettings, second.MadeWithAi, second.Poll!.DurationMinutes));
        Assert.IsType<LookupOutcome.Found>(await network.FindAsync(WithImages("a.png", "b.png"), CancellationToken.None));
    }

    [Fact]
    public async Task An_own_thread_is_quoted_and_found_again()
    {
        var network = Open();
        var one = await PublishAsync(network, First("One"));
        var quoting = First("Remember?") is var post ? post with { Draft = post.Draft with { Quote = new ThreadQuote(ThreadSlug.Parse("ml/one"), one.Url) } } : null!;

        await PublishAsync(network, quoting);

        Assert.Equal(one.Id, _world.LastPost.QuotedId);
        Assert.IsType<LookupOutcome.Found>(await network.FindAsync(quoting, CancellationToken.None));
        Assert.Equal(0.032m, _world.X.Site.Read(s => s.Bill));
    }

    [Theory]
    [InlineData(null, null, "mentionedUsers")]
    [InlineData("everyone", false, null)]
    [InlineData("following", null, "following")]
    public async Task What_the_thread_says_comes_before_what_the_account_says(string? replies, bool? madeWithAi, string? sent)
    {
        _world.WriteImage("a.png", Png);
        var network = _world.Open(settings: new XAccountSettings { ReplySettings = "mentionedUsers", MadeWithAi = true });
        var post = WithImages("a.png");

        await PublishAsync(network, post with { Draft = post.Draft with { ReplySettings = replies, MadeWithAi = madeWithAi } });

        Assert.Equal((sent, madeWithAi ?? true), (_world.LastPost.ReplySettings, _world.LastPost.MadeWithAi));
    }

    [Theory]
    [InlineData("upload", "unavailable")]
    [InlineData("upload", "empty")]
    [InlineData("upload", "late-errors")]
    [InlineData("metadata", "unavailable")]
    [InlineData("metadata", "half")]
    [InlineData("metadata", "late-errors")]
    public async Task An_image_that_does_not_get_through_is_tried_again_later(string operation, string fault)
    {
        _world.WriteImage("a.png", Png);
        _world.X.Faults.Add($"{fault}@{operation}:1");
        var network = Open();

        Assert.Equal(new PublishOutcome.Throttled(ManualClock.Start.AddSeconds(30)), await network.PublishAsync(WithImages("a.png"), CancellationToken.None));
        Assert.Empty(_world.Standing);
        await PublishAsync(network, WithImages("a.png"));
    }

    [Fact]
    public async Task An_image_that_is_gone_or_moves_beside_others_is_refused_by_name()
    {
        _world.WriteImage("a.png", Png);
        _world.WriteImage("b.gif", TinyFiles.Gif());

        Assert.Contains("gone.png", Assert.IsType<PublishOutcome.Rejected>(await Open().PublishAsync(WithImages("gone.png"), CancellationToken.None)).Reason);
        Assert.Contains("b.gif moves", Assert.IsType<PublishOutcome.Rejected>(await Open().PublishAsync(WithImages("a.png", "b.gif"), CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task A_look_reads_no_further_back_than_it_must()
    {
        var network = Open();
        await PublishAsync(network, First("Long ago"));
        _clock.Advance(TimeSpan.FromHours(2));
        var one = await PublishAsync(network, First("One"));
        await PublishAsync(network, Reply("Two", one, one));
        var spent = _world.X.Site.Read(s => s.Bill);

        Assert.IsType<LookupOutcome.Found>(await network.FindAsync(Reply("Two", one, one), CancellationToken.None));
        Assert.Equal(0.001m, _world.X.Site.Read(s => s.Bill) - spent);
        Assert.IsType<LookupOutcome.Absent>(await network.FindAsync(First("Long ago") with { SentAt = _clock.GetUtcNow() }, CancellationToken.None));
        Assert.Equal(0.003m, _world.X.Site.Read(s => s.Bill) - spent);
    }

    [Theory]
    [InlineData("unavailable")]
    [InlineData("html")]
    [InlineData("empty")]
    [InlineData("half")]
    [InlineData("throttle")]
    [InlineData("late-errors")]
    public async Task A_look_that_fails_says_nothing_about_the_post(string fault)
    {
        _world.X.Faults.Add($"{fault}@timeline:1");

        Assert.IsType<LookupOutcome.Unknown>(await Open().FindAsync(First("One"), CancellationToken.None));
    }

    [Fact]
    public async Task A_look_that_cannot_see_everything_says_so()
    {
        using var world = new XWorld(new() { Limits = new() { Create = 1000 } });
        world.Options.LookUpPages = 1;
        var network = world.Open();
        for (var i = 0; i < 101; i++)
            await PublishAsync(network, First($"Post {i}"));

        Assert.IsType<LookupOutcome.Found>(await network.FindAsync(First("Post 1"), CancellationToken.None));
        Assert.IsType<LookupOutcome.Unknown>(await network.FindAsync(First("Post 0"), CancellationToken.None));
    }

    [Theory]
    [InlineData("unavailable", typeof(DeleteOutcome.Later))]
    [InlineData("throttle", typeof(DeleteOutcome.Later))]
    [InlineData("lose", typeof(DeleteOutcome.Later))]
    public async Task A_deletion_that_fails_is_asked_for_again(string fault, Type outcome)
    {
        var network = Open();
        var one = await PublishAsync(network, First("One"));
        _world.X.Faults.Add($"{fault}@delete:1");

        Assert.IsType(outcome, await network.DeleteAsync(one, NoSpendBook.Instance, CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.IsType<DeleteOutcome.Deleted>(await network.DeleteAsync(one, NoSpendBook.Instance, CancellationToken.None));
        Assert.Empty(_world.Standing);
    }

    [Fact]
    public async Task A_post_of_somebody_else_is_not_deleted()
    {
        var strange = FakeX.Posts.PostDesk.Plant(_world.X.Site, "stranger", "Hello");

        var refused = await Open().DeleteAsync(new PostAddress(strange.Id, ""), NoSpendBook.Instance, CancellationToken.None);

        Assert.Contains("not authorized", Assert.IsType<DeleteOutcome.Refused>(refused).Reason);
    }

    private static OutgoingPost WithImages(params string[] paths) =>
        new(new PostDraft(1, "Look", 4, 280) { Images = [.. paths.Select(p => new ThreadImage(p, $"Alt of {p}") { Kind = p.EndsWith(".gif", StringComparison.Ordinal) ? MediaKind.Gif : MediaKind.Image })] }, null, null, "en");
}
