using ThreadBot.Networks;
using ThreadBot.Networks.Sandbox;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks;

public sealed class SandboxNetworkTests : NetworkContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    private string TimelineFile => Path.Combine(_folder.Path, "sandbox", "me.jsonl");

    public void Dispose() => _folder.Dispose();

    protected override INetwork Open() => Open([]);

    protected override INetwork OpenLosingTheFirstAnswer() => Open(new() { ["Faults"] = "lose@1" });

    protected override Task<IReadOnlyList<StandingPost>> StandingAsync() =>
        Task.FromResult<IReadOnlyList<StandingPost>>([.. Timeline().Where(p => p.DeletedAt is null).Select(p => new StandingPost(p.Id, p.Text, p.Root, p.Parent))]);

    private SandboxNetwork Open(Dictionary<string, string> settings) =>
        new(new Account("me", "sandbox") { Settings = settings }, PlainLimit.Rules, _folder.Path, _clock);

    private IReadOnlyList<SandboxPost> Timeline() => SandboxTimeline.Of("me", _folder.Path).Read();

    [Fact]
    public async Task The_address_names_the_account_and_ids_grow_even_when_the_clock_stands()
    {
        var network = Open();
        var one = await PublishAsync(network, First("One"));
        var two = await PublishAsync(network, First("Two"));
        _clock.Advance(TimeSpan.FromDays(-1));
        var three = await PublishAsync(network, First("Three"));
        Assert.Equal($"sandbox://me/{one.Id}", one.Url);
        string[] ids = [one.Id, two.Id, three.Id];
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_poll_is_answered_by_as_many_as_the_settings_say_and_always_in_the_same_way()
    {
        var network = Open(new() { ["Votes"] = "100" });
        var asked = await PublishAsync(network, new OutgoingPost(new PostDraft(1, "Vote", 4, 280) { Poll = new Poll(["Yes", "No", "Both"], TimeSpan.FromHours(12)) }, null, null, "en"));

        var votes = Assert.IsType<PollOutcome.Votes>(await network.ReadPollAsync(asked, NoSpendBook.Instance, CancellationToken.None)).Counts;

        Assert.Equal((3, 100), (votes.Count, votes.Sum()));
        Assert.Equal(votes, Assert.IsType<PollOutcome.Votes>(await network.ReadPollAsync(asked, NoSpendBook.Instance, CancellationToken.None)).Counts);
        Assert.IsType<PollOutcome.NotGiven>(await Open().ReadPollAsync(asked, NoSpendBook.Instance, CancellationToken.None));
    }

    [Fact]
    public async Task Everything_that_was_sent_is_on_the_timeline()
    {
        var draft = new PostDraft(1, "See the docs", 12, 280)
        {
            Links = [new PostLink(8, 4, "https://example.org/docs")],
            Images = [new ThreadImage("ml/neuron.png", "Three inputs")],
        };
        var network = Open();
        await PublishAsync(network, new OutgoingPost(draft, null, null, "de"));
        await PublishAsync(network, new OutgoingPost(new PostDraft(1, "Vote", 4, 280) { Poll = new Poll(["Yes", "No"], TimeSpan.FromHours(12)) }, null, null, "de"));
        var posts = Timeline();
        Assert.Equal(draft.Links, posts[0].Links);
        Assert.Equal(draft.Images, posts[0].Images);
        Assert.Equal(("de", ManualClock.Start), (posts[0].Language, posts[0].At));
        Assert.Equal(["Yes", "No"], posts[1].Poll!.Options);
        Assert.Equal(TimeSpan.FromHours(12), posts[1].Poll!.Duration);
    }

    [Fact]
    public async Task A_text_is_not_taken_twice_within_a_day()
    {
        var network = Open();
        var first = await PublishAsync(network, First("Again"));
        await AssertRejectedAsync(network, First("Again"), "duplicate");
        await network.DeleteAsync(first, NoSpendBook.Instance, CancellationToken.None);
        await PublishAsync(network, First("Again"));
        _clock.Advance(TimeSpan.FromDays(2));
        await PublishAsync(network, First("Again"));
    }

    [Fact]
    public async Task A_reply_to_a_post_that_is_gone_is_refused()
    {
        var network = Open();
        var first = await PublishAsync(network, First("One"));
        await network.DeleteAsync(first, NoSpendBook.Instance, CancellationToken.None);
        await AssertRejectedAsync(network, Reply("Two", first, first), "the post it answers does not exist");
    }

    [Fact]
    public async Task Attachments_are_checked()
    {
        var network = Open();
        ThreadImage[] five = [.. Enumerable.Range(1, 5).Select(n => new ThreadImage($"{n}.png", "A picture"))];
        await AssertRejectedAsync(network, With(d => d with { Images = five }), "too many images: 5 of 4");
        await AssertRejectedAsync(network, With(d => d with { Images = [new ThreadImage("1.png", " ")] }), "an image has no alt text, or one of more than 1000 characters");
        await AssertRejectedAsync(network, With(d => d with { Poll = new Poll(["Only one"], TimeSpan.FromDays(1)) }), "the poll needs two to four options of at most 25 characters");
        await AssertRejectedAsync(network, With(d => d with { Images = five[..1], Poll = new Poll(["a", "b"], TimeSpan.FromDays(1)) }), "a post has images or a poll, not both");
        await AssertRejectedAsync(network, First(" "), "empty");
        Assert.Empty(Timeline());
    }

    [Fact]
    public async Task Requests_go_wrong_as_they_are_told_to_by_their_number()
    {
        var network = Open(new() { ["Faults"] = "drop@1, throttle@2,refuse@3,LOSE@4", ["ThrottleFor"] = "00:01:00" });
        Assert.IsType<PublishOutcome.Unknown>(await network.PublishAsync(First("Dropped"), CancellationToken.None));
        Assert.Equal(
            new PublishOutcome.Throttled(ManualClock.Start.AddMinutes(1)),
            await network.PublishAsync(First("Throttled"), CancellationToken.None));
        Assert.IsType<PublishOutcome.Rejected>(await network.PublishAsync(First("Refused"), CancellationToken.None));
        Assert.IsType<PublishOutcome.Unknown>(await network.PublishAsync(First("Lost"), CancellationToken.None));
        await PublishAsync(network, First("Fine"));
        Assert.Equal(["Lost", "Fine"], Timeline().Select(p => p.Text));
    }

    [Fact]
    public async Task A_hidden_post_is_seen_after_a_moment()
    {
        var network = Open(new() { ["Faults"] = "lose@1,hide@1", ["HideFor"] = "00:00:05" });
        await network.PublishAsync(First("Late"), CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.IsType<LookupOutcome.Absent>(await network.FindAsync(First("Late"), CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<LookupOutcome.Found>(await network.FindAsync(First("Late"), CancellationToken.None));
    }

    [Theory]
    [InlineData("DelayBefore", 0)]
    [InlineData("DelayAfter", 1)]
    public async Task A_request_that_is_given_up_stands_if_it_had_arrived(string delay, int standing)
    {
        var network = Open(new() { [delay] = "00:01:00" });
        var outcome = await _clock.RunAsync(async () =>
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
            return await network.PublishAsync(First("Slow"), timeout.Token);
        });
        Assert.IsType<PublishOutcome.Unknown>(outcome);
        Assert.Equal(standing, Timeline().Count);
    }

    [Fact]
    public async Task A_delayed_post_arrives_when_there_is_time()
    {
        var network = Open(new() { ["DelayBefore"] = "00:00:02", ["DelayAfter"] = "00:00:03" });
        await _clock.RunAsync(() => PublishAsync(network, First("Slow")));
        Assert.Equal(ManualClock.Start.AddSeconds(2), Assert.Single(Timeline()).At);
        Assert.Equal(ManualClock.Start.AddSeconds(5), _clock.GetUtcNow());
    }

    [Theory]
    [InlineData("{\"post\":{\"id\":\"99\",\"at\":\"2026-")]
    [InlineData("{\"delete\":{\"id\":\"1\",\"at\":\"2026-03-02T09:30:00+00:00\"}}")]
    [InlineData("x")]
    public async Task A_line_that_a_crash_tore_off_is_no_line_and_makes_room_for_the_next(string torn)
    {
        await PublishAsync(Open(), First("One"));
        await File.AppendAllTextAsync(TimelineFile, torn);
        Assert.Equal(["One"], Timeline().Select(p => p.Text));
        await PublishAsync(Open(), First("Two"));
        Assert.Equal(["One", "Two"], Timeline().Select(p => p.Text));
        Assert.Equal(2, (await File.ReadAllLinesAsync(TimelineFile)).Length);
    }

    [Fact]
    public async Task A_first_line_that_was_torn_off_leaves_an_empty_timeline()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(TimelineFile)!);
        await File.WriteAllTextAsync(TimelineFile, "{\"post\":");
        Assert.Empty(Timeline());
        await PublishAsync(Open(), First("One"));
        Assert.Equal(["One"], Timeline().Select(p => p.Text));
    }

    [Fact]
    public async Task A_broken_line_in_the_middle_is_named()
    {
        await PublishAsync(Open(), First("One"));
        await File.AppendAllTextAsync(TimelineFile, "scribble\n");
        var fault = Assert.Throws<InvalidDataException>(Timeline);
        Assert.StartsWith($"{TimelineFile}:2: ", fault.Message);
    }

    [Fact]
    public async Task Who_reads_on_sees_what_was_added_deleted_torn_off_and_begun_anew()
    {
        var reader = SandboxTimeline.Of("me", _folder.Path);
        var first = await PublishAsync(Open(), First("One"));
        Assert.Equal(["One"], reader.Read().Select(p => p.Text));

        await File.AppendAllTextAsync(TimelineFile, "{\"post\":");
        await PublishAsync(Open(), First("Two"));
        await Open().DeleteAsync(first, NoSpendBook.Instance, CancellationToken.None);
        Assert.Equal([("One", true), ("Two", false)], reader.Read().Select(p => (p.Text, p.DeletedAt is not null)));

        File.Delete(TimelineFile);
        Assert.Empty(reader.Read());
        await PublishAsync(Open(), First("Three"));
        Assert.Equal(["Three"], reader.Read().Select(p => p.Text));
    }

    [Fact]
    public async Task A_person_can_read_the_timeline()
    {
        await PublishAsync(Open(), First("L'été 🧵 <b>"));
        Assert.Contains("\"text\":\"L'été ", await File.ReadAllTextAsync(TimelineFile));
        Assert.Contains("<b>\"", await File.ReadAllTextAsync(TimelineFile));
    }

    [Theory]
    [InlineData("Faults", "explode@2", "'explode@2' is no fault")]
    [InlineData("Faults", "lose@0", "'lose@0' is no fault")]
    [InlineData("Faults", "lose", "'lose' is no fault")]
    [InlineData("Faults", "2@2", "'2@2' is no fault")]
    [InlineData("Faults", "none@2", "'none@2' is no fault")]
    [InlineData("DelayBefore", "soon", "'soon' is no time span")]
    [InlineData("DelayAfter", "-00:00:01", "'-00:00:01' is no time span")]
    [InlineData("Fault", "lose@2", "is unknown")]
    public void A_setting_that_cannot_be_read_is_named(string name, string value, string complaint)
    {
        var fault = Assert.Throws<FormatException>(() => Open(new() { [name] = value }));
        Assert.StartsWith($"Setting {name} of account 'me'", fault.Message);
        Assert.Contains(complaint, fault.Message);
    }

    private static OutgoingPost With(Func<PostDraft, PostDraft> change) =>
        First("Look") is var post ? post with { Draft = change(post.Draft) } : post;

    private static async Task AssertRejectedAsync(INetwork network, OutgoingPost post, string reason) =>
        Assert.Equal(reason, Assert.IsType<PublishOutcome.Rejected>(await network.PublishAsync(post, CancellationToken.None)).Reason);
}
