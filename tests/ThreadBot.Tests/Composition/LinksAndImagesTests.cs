namespace ThreadBot.Tests.Composition;

public sealed class LinksAndImagesTests
{
    [Fact]
    public void Where_links_stand_behind_text_the_text_stays()
    {
        var post = Assert.Single(Threads.Posts("Read [the paper](https://example.com/paper.pdf), please.", Threads.Bluesky));
        Assert.Equal("Read the paper, please.", post.Text);
        Assert.Equal([new(5, 9, "https://example.com/paper.pdf")], post.Links);
    }

    [Fact]
    public void Elsewhere_the_address_follows_the_text()
    {
        var post = Assert.Single(Threads.Posts("Read [the paper](https://example.com/paper), please.", Threads.X));
        Assert.Equal("Read the paper https://example.com/paper, please.", post.Text);
        Assert.Equal([new(15, 25, "https://example.com/paper")], post.Links);
    }

    [Fact]
    public void An_address_that_is_its_own_text_is_written_once() =>
        Assert.Equal(["See https://example.com/a."], Threads.Texts("See [https://example.com/a](https://example.com/a).", Threads.X));

    [Fact]
    public void What_follows_an_address_does_not_become_part_of_it() =>
        Assert.Equal(["the paper https://example.com/a s are long"], Threads.Texts("[the paper](https://example.com/a)s are long", Threads.X));

    [Fact]
    public void A_link_shown_as_code_stays_as_it_is() =>
        Assert.Equal(["Write `[text](https://example.com)` for a link."], Threads.Texts("Write `[text](https://example.com)` for a link.", Threads.X));

    [Fact]
    public void A_link_moves_with_its_post()
    {
        var filler = string.Join(' ', Enumerable.Repeat("A neuron adds things up.", 11));
        var posts = Threads.Posts($"{filler}\n\nRead [the paper](https://example.com/a) and think about it for a while.", Threads.Bluesky, NumberingStyle.Fraction);
        Assert.Empty(posts[0].Links);
        var link = Assert.Single(posts[1].Links);
        Assert.Equal("the paper", posts[1].Text.Substring(link.Start, link.Length));
    }

    [Fact]
    public void A_link_in_code_that_is_opened_again_is_found_where_it_stands()
    {
        var code = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"open('https://example.com/page/{i}') and a few words more"));
        foreach (var post in Threads.Posts($"```\n{code}\n```", Threads.Mastodon))
            Assert.All(post.Links, link => Assert.Equal(link.Url, post.Text.Substring(link.Start, link.Length)));
    }

    [Fact]
    public void An_accidental_link_is_no_link_where_the_draft_decides() =>
        Assert.Empty(Assert.Single(Threads.Posts("Read the README.md first.", Threads.Bluesky)).Links);

    [Fact]
    public void Images_and_poll_go_with_the_first_post_of_their_section()
    {
        var image = new ThreadImage("neuron.png", "A neuron");
        var section = new ThreadSection(string.Join(' ', Enumerable.Range(1, 20).Select(i => $"Neuron {i} adds things up.")), 3, [image]);
        var poll = new Poll(["Yes", "No"], TimeSpan.FromDays(1));
        var draft = Threads.Compose(Threads.Of(section, section with { Text = "Is it clear?", Images = [], Poll = poll }), Threads.X).Draft!;
        Assert.Equal([1, 0, 0], draft.Posts.Select(p => p.Images.Count));
        Assert.Equal([null, null, poll], draft.Posts.Select(p => p.Poll));
    }

    [Fact]
    public void More_images_than_a_post_takes_go_on_with_the_next_post()
    {
        var images = Enumerable.Range(1, 6).Select(i => new ThreadImage($"{i}.png", $"Picture {i}")).ToList();
        var text = string.Join(' ', Enumerable.Range(1, 20).Select(i => $"Neuron {i} adds things up."));
        var draft = Threads.Compose(Threads.Of(new ThreadSection(text, 3, images)), Threads.X).Draft!;
        Assert.Equal([4, 2], draft.Posts.Select(p => p.Images.Count));
    }

    [Fact]
    public void An_image_needs_no_text()
    {
        var draft = Threads.Compose(Threads.Of(new ThreadSection("", 3, [new("a.png", "A neuron")])), Threads.X).Draft!;
        Assert.Equal("", Assert.Single(draft.Posts).Text);
    }
}
