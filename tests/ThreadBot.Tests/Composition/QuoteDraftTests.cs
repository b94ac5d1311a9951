namespace ThreadBot.Tests.Composition;

public sealed class QuoteDraftTests
{
    private static readonly ThreadQuote First = new(ThreadSlug.Parse("ml/first"), "https://x.com/i/status/1");

    [Fact]
    public void On_X_the_first_post_of_the_section_quotes()
    {
        var posts = Threads.Compose(Threads.Of(Quoting(string.Concat(Enumerable.Range(1, 30).Select(n => $"A sentence of some words, number {n}. "))), new ThreadSection("Then.", 20, [])), Threads.X).Draft!.Posts;

        Assert.True(posts.Count > 2);
        Assert.Equal([First, .. Enumerable.Repeat<ThreadQuote?>(null, posts.Count - 1)], posts.Select(p => p.Quote));
        Assert.All(posts, p => Assert.Empty(p.Links));
    }

    [Fact]
    public void Where_a_network_has_no_quotes_the_address_stands_at_the_end()
    {
        var post = Assert.Single(Threads.Compose(Threads.Of(Quoting("Remember?")), Threads.Mastodon).Draft!.Posts);

        Assert.Equal(("Remember?\n\nhttps://x.com/i/status/1", null), (post.Text, post.Quote));
        Assert.Equal(First.Url, Assert.Single(post.Links).Url);
    }

    [Fact]
    public void A_quote_beside_an_image_or_a_poll_or_nothing_is_a_fault()
    {
        Assert.Contains("quotes a thread and has an image", Fault(Quoting("Look") with { Images = [new("a.png", "A dot")] }));
        Assert.Contains("quotes a thread and has a poll", Fault(Quoting("Which?") with { Poll = new(["this", "that"], TimeSpan.FromDays(1)) }));
        Assert.Contains("says nothing", Fault(Quoting("")));
    }

    [Fact]
    public void Who_may_answer_and_what_was_made_with_AI_comes_from_the_thread()
    {
        var text = Threads.Of(new ThreadSection("One", 5, []), new ThreadSection("Two", 9, [])) with { ReplySettings = "following", MadeWithAi = true };

        var posts = Threads.Compose(text, Threads.X).Draft!.Posts;

        Assert.Equal([("following", true), (null, true)], posts.Select(p => (p.ReplySettings, p.MadeWithAi!.Value)));
    }

    private static ThreadSection Quoting(string text) => new(text, 10, []) { Quote = First };

    private static string Fault(ThreadSection section)
    {
        var fault = Assert.Single(Threads.Compose(Threads.Of(section), Threads.X).Faults);
        Assert.Equal("quote", fault.Rule);
        return fault.Message;
    }
}
