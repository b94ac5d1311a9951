using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Tests.Unroll;

public sealed class SourceTests
{
    [Fact]
    public async Task A_delivered_thread_is_read_from_the_ledger_without_its_numbering()
    {
        using var world = new World();
        var draft = World.Draft(2) with
        {
            Posts =
            [
                new PostDraft(1, "See the docs 1/2", 16, 280) { NumberingLength = 4, Links = [new PostLink(8, 4, "https://example.org")], Cut = CutReason.Start },
                new PostDraft(2, "and more\n2/2", 12, 280) { NumberingLength = 4, Cut = CutReason.Sentence },
            ],
        };
        var filled = await world.Ledger.TryFillSlotAsync(new Slot("daily", ManualClock.Start, "me"), draft, CancellationToken.None);
        var delivery = await world.DeliverAsync(Assert.IsType<FillOutcome.Filled>(filled).Delivery);

        var thread = await new LedgerSource(world.Ledger, delivery.Id, NoMedia.Instance) { Author = "Ada" }.ReadAsync(CancellationToken.None).SingleAsync();
        Assert.Equal(("What a neuron does", "Ada", "en", "sandbox"), (thread.Title, thread.Author.Name, thread.Language, thread.Network));
        Assert.Equal((delivery.Posts[0].Address!.Url, ManualClock.Start), (thread.Source, thread.PublishedAt));
        Assert.Equal(["See the docs", "and more"], thread.Posts.Select(p => p.Text));
        Assert.Equal([CutReason.Start, CutReason.Sentence], thread.Posts.Select(p => p.Cut));
        Assert.Equal([new PostLink(8, 4, "https://example.org")], thread.Posts[0].Links);
        Assert.Equal(delivery.Posts[1].Address, thread.Posts[1].Address);
    }

    [Fact]
    public async Task Only_what_stands_is_read()
    {
        using var world = new World { Account = World.Misbehaving("refuse@2") };
        var held = await world.DeliverAsync(await world.BeginAsync(3));
        var thread = await new LedgerSource(world.Ledger, held.Id, NoMedia.Instance).ReadAsync(CancellationToken.None).SingleAsync();
        Assert.Equal(["ml/neuron: post 1"], thread.Posts.Select(p => p.Text));
        Assert.Equal("me", thread.Author.Name);
    }

    [Fact]
    public async Task A_delivery_of_which_nothing_stands_cannot_be_read()
    {
        using var world = new World();
        var delivery = await world.BeginAsync(1);
        var fault = await Assert.ThrowsAsync<LedgerException>(async () => await new LedgerSource(world.Ledger, delivery.Id, NoMedia.Instance).ReadAsync(CancellationToken.None).SingleAsync());
        Assert.Contains("nothing to unroll", fault.Message);
        await Assert.ThrowsAsync<LedgerException>(async () => await new LedgerSource(world.Ledger, 99, NoMedia.Instance).ReadAsync(CancellationToken.None).SingleAsync());
    }

    [Theory]
    [InlineData("See [the docs](https://example.org/a_(b)) now", "See the docs now", 4, 8, "https://example.org/a_(b)")]
    [InlineData("[a](https://a.org)", "a", 0, 1, "https://a.org")]
    [InlineData("`x` and [a](u)\n", "`x` and a\n", 8, 1, "u")]
    public async Task A_link_of_the_author_is_a_link(string text, string plain, int start, int length, string url)
    {
        var post = await ReadAsync(text);
        Assert.Equal(plain, post.Text);
        Assert.Equal([new PostLink(start, length, url)], post.Links);
    }

    [Theory]
    [InlineData("`[a](b)` is how a link is written")]
    [InlineData("``a ` [a](b)`` too")]
    [InlineData("```md\n[a](b)\n```\nafter")]
    [InlineData("~~~\n[a](b)")]
    [InlineData("f[i](x y) and [](u) and [a] (u)")]
    public async Task Code_and_what_only_looks_like_a_link_stays(string text)
    {
        var post = await ReadAsync(text);
        Assert.Equal(text, post.Text);
        Assert.Empty(post.Links);
    }

    private static async Task<PublishedPost> ReadAsync(string text)
    {
        var slug = ThreadSlug.Parse("ml/neuron");
        var rendered = new ThreadText(slug, "Neuron", "en", "ml/neuron.sbnmd", null, [new ThreadSection(text, 1, [])]);
        var thread = await new TemplateSource(rendered, "Ada", NoMedia.Instance).ReadAsync(CancellationToken.None).SingleAsync();
        Assert.Equal((slug, "Ada", null), (thread.Slug, thread.Author.Name, thread.Source));
        return Assert.Single(thread.Posts);
    }
}
