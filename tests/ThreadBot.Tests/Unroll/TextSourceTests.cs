using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Tests.Unroll;

public sealed class TextSourceTests
{
    [Theory]
    [InlineData("One.\nStill one.\n\nTwo, see https://example.org/a.\n\n\n\nThree\n", "One.\nStill one.|Two, see https://example.org/a.|Three")]
    [InlineData("\uFEFFOne\r\n\r\nstill one\r\n---\r\nTwo", "One\n\nstill one|Two")]
    [InlineData("1/ One\n\nstill one\n2/ Two\n3/ Three", "1/ One\n\nstill one|2/ Two|3/ Three")]
    [InlineData("(1/2) One\n(2/2) Two", "(1/2) One|(2/2) Two")]
    [InlineData("Take 1/2 cup.\n\nStir.", "Take 1/2 cup.|Stir.")]
    [InlineData("1/2 cup of it.\n\nStir.", "1/2 cup of it.|Stir.")]
    public async Task Plain_text_is_parted_by_lines_by_numbers_or_by_blank_lines(string text, string posts)
    {
        var thread = await ReadAsync("notes.txt", text);
        Assert.Equal(posts.Split('|'), thread.Posts.Select(p => p.Text));
    }

    [Fact]
    public async Task Addresses_in_plain_text_are_links()
    {
        var post = (await ReadAsync("notes.txt", "See https://example.org/a_(b)?c=1, and (http://b.org).")).Posts[0];
        Assert.Equal(["https://example.org/a_(b)?c=1", "http://b.org"], post.Links.Select(l => post.Text.Substring(l.Start, l.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n---\n\t\n")]
    public async Task Nothing_is_no_thread(string text)
    {
        Assert.Contains("nothing", (await Assert.ThrowsAsync<ThreadUnreadableException>(() => ReadAsync("notes.txt", text))).Message);
        Assert.Contains("nothing", (await Assert.ThrowsAsync<ThreadUnreadableException>(() => ReadAsync("notes.md", text))).Message);
    }

    [Fact]
    public async Task Any_Markdown_is_a_thread_of_its_paragraphs()
    {
        var thread = await ReadAsync("notes.md", """
            ---
            lang: de
            ---
            # What a *neuron* does

            It **adds**
            and [decides](https://example.org), see https://b.org.

            > Said
            > somebody

            - one
            - two
              1. deep

            ```python
            y = w * x
            ```

            ![Three inputs](pictures/neuron.png)

            ## Then
            """);

        Assert.Equal(("What a neuron does", "de", "unknown"), (thread.Title, thread.Language, thread.Author.Name));
        Assert.Equal(["It adds and decides, see https://b.org.", "> Said somebody", "- one\n- two\n  1. deep", "```python\ny = w * x\n```", "Then"], thread.Posts.Select(p => p.Text));
        Assert.Equal([("decides", "https://example.org"), ("https://b.org", "https://b.org")], thread.Posts[0].Links.Select(l => (thread.Posts[0].Text.Substring(l.Start, l.Length), l.Url)));
        Assert.Equal(new PublishedMedia(MediaKind.Image, "pictures/neuron.png", "Three inputs"), Assert.Single(thread.Posts[3].Media));
    }

    [Fact]
    public async Task Markdown_that_is_nested_without_end_is_refused() =>
        await Assert.ThrowsAsync<ThreadUnreadableException>(() => ReadAsync("notes.md", string.Concat(Enumerable.Repeat("> ", 10_000)) + "x"));

    private static async Task<PublishedThread> ReadAsync(string name, string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(name), text);
        ThreadBot.Unroll.IThreadSource source = name.EndsWith(".md", StringComparison.Ordinal) ? new MarkdownSource(folder.File(name)) : new TextSource(folder.File(name));
        return await source.ReadAsync(CancellationToken.None).SingleAsync();
    }
}
