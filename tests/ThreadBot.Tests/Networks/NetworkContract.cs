using ThreadBot.Networks;

namespace ThreadBot.Tests.Networks;

/// <summary>What the courier relies on in every network. A network's tests inherit it and say how to open an account.</summary>
public abstract class NetworkContract
{
    /// <summary>A connection to an account with nothing on it, and a way to see what stands on the other side.</summary>
    protected abstract INetwork Open();

    /// <summary>The same, where the first post is accepted and its answer is lost.</summary>
    protected abstract INetwork OpenLosingTheFirstAnswer();

    /// <summary>What stands on the account that was opened last, oldest first.</summary>
    protected abstract Task<IReadOnlyList<StandingPost>> StandingAsync();

    protected static OutgoingPost First(string text) => new(new PostDraft(1, text, text.Length, 280), null, null, "en");

    protected static OutgoingPost Reply(string text, PostAddress root, PostAddress parent, int number = 2) =>
        new(new PostDraft(number, text, text.Length, 280), root, parent, "en");

    protected static async Task<PostAddress> PublishAsync(INetwork network, OutgoingPost post) =>
        Assert.IsType<PublishOutcome.Published>(await network.PublishAsync(post, CancellationToken.None)).Address;

    [Fact]
    public async Task A_post_is_published_and_found()
    {
        var network = Open();
        var address = await PublishAsync(network, First("A neuron is a tiny calculator."));
        var found = await network.FindAsync(First("A neuron is a tiny calculator."), CancellationToken.None);
        Assert.Equal(address.Id, Assert.IsType<LookupOutcome.Found>(found).Address.Id);
    }

    [Fact]
    public async Task A_post_that_was_never_sent_is_absent()
    {
        var network = Open();
        await PublishAsync(network, First("A neuron is a tiny calculator."));
        Assert.IsType<LookupOutcome.Absent>(await network.FindAsync(First("A layer is many neurons."), CancellationToken.None));
    }

    [Theory]
    [InlineData("Two lines\n\nand a gap")]
    [InlineData("🧵 family 👩‍👩‍👧‍👦, flag 🇩🇪, skin 👍🏽")]
    [InlineData("\"Quotes\", 'apostrophes', \\ and <angles> & ampersands")]
    [InlineData("de l'été au 日本語 и العربية")]
    public async Task The_text_comes_back_as_it_was_sent(string text)
    {
        await PublishAsync(Open(), First(text));
        Assert.Equal([text], (await StandingAsync()).Select(p => p.Text));
    }

    [Fact]
    public async Task A_thread_hangs_together_by_its_root_and_parents()
    {
        var network = Open();
        var one = await PublishAsync(network, First("One"));
        var two = await PublishAsync(network, Reply("Two", one, one));
        var three = await PublishAsync(network, Reply("Three", one, two, 3));
        Assert.Equal(
            [new StandingPost(one.Id, "One", null, null), new(two.Id, "Two", one.Id, one.Id), new(three.Id, "Three", one.Id, two.Id)],
            await StandingAsync());
    }

    [Fact]
    public async Task A_post_is_found_only_under_its_parent()
    {
        var network = Open();
        var one = await PublishAsync(network, First("One"));
        var two = await PublishAsync(network, Reply("Two", one, one));
        Assert.IsType<LookupOutcome.Absent>(await network.FindAsync(Reply("Two", one, two, 3), CancellationToken.None));
        Assert.IsType<LookupOutcome.Found>(await network.FindAsync(Reply("Two", one, one), CancellationToken.None));
    }

    [Fact]
    public async Task A_refused_post_does_not_stand()
    {
        var network = Open();
        var tooLong = string.Concat(Enumerable.Repeat("long ", network.Rules.Limit.Max));
        Assert.IsType<PublishOutcome.Rejected>(await network.PublishAsync(First(tooLong), CancellationToken.None));
        Assert.Empty(await StandingAsync());
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_unknown_and_can_be_looked_up()
    {
        var network = OpenLosingTheFirstAnswer();
        Assert.IsType<PublishOutcome.Unknown>(await network.PublishAsync(First("Lost"), CancellationToken.None));
        var found = Assert.IsType<LookupOutcome.Found>(await network.FindAsync(First("Lost"), CancellationToken.None));
        await PublishAsync(network, Reply("Found", found.Address, found.Address));
        Assert.Equal(["Lost", "Found"], (await StandingAsync()).Select(p => p.Text));
    }

    [Fact]
    public async Task A_deleted_post_is_gone_and_deleting_it_again_does_no_harm()
    {
        var network = Open();
        var address = await PublishAsync(network, First("Gone"));
        Assert.IsType<DeleteOutcome.Deleted>(await network.DeleteAsync(address, NoSpendBook.Instance, CancellationToken.None));
        Assert.IsType<DeleteOutcome.Deleted>(await network.DeleteAsync(address, NoSpendBook.Instance, CancellationToken.None));
        Assert.IsType<LookupOutcome.Absent>(await network.FindAsync(First("Gone"), CancellationToken.None));
        Assert.Empty(await StandingAsync());
    }
}

/// <summary>A post as the other side has it.</summary>
public sealed record StandingPost(string Id, string Text, string? Root, string? Parent);
