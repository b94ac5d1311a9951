using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Sources.Texts;

namespace ThreadBot.Tests.Unroll;

/// <summary>What Unroll wrote as Markdown and reads again is written as it was, word for word.</summary>
public sealed partial class MarkdownRoundTripTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static Gen<string> Line { get; } =
        from words in Gen.Elements("a", "neuron", "*adds*", "__", "`w * x`", "[x]", "<b>", "&amp;", "\\", "#1", "|", "é", "🧵", "(1)", "~", "2 * 3", "$5", "http://a.org", "!").NonEmptyListOf()
        select "x " + string.Join(' ', words);

    private static Gen<string> Block { get; } = Gen.OneOf(
        Line,
        Line.NonEmptyListOf().Select(lines => string.Join('\n', lines)),
        Line.NonEmptyListOf().Select(lines => string.Join('\n', lines.Select(l => "> " + l))),
        Line.NonEmptyListOf().Select(lines => string.Join('\n', lines.Select(l => "- " + l))),
        Line.NonEmptyListOf().Select(lines => string.Join('\n', lines.Select((l, i) => $"{i + 1}. {l}"))),
        Line.NonEmptyListOf().Select(lines => $"```python\n{string.Join('\n', lines)}\n```"));

    private static Gen<PublishedPost> Plain { get; } =
        from blocks in Block.NonEmptyListOf()
        from link in Gen.Elements(LinkKind.Address, LinkKind.Mention, LinkKind.Hashtag)
        let word = link switch { LinkKind.Mention => "@ada", LinkKind.Hashtag => "#ml", _ => "docs" }
        select new PublishedPost($"{word} {string.Join("\n\n", blocks)}") { Links = [new PostLink(0, word.Length, $"https://example.org/{word[1..]}") { Kind = link }] };

    private static Gen<PublishedMedia> Media { get; } = Gen.Elements(
        new PublishedMedia(MediaKind.Image, "media/a.png", "Three inputs"),
        new(MediaKind.Image, "media/b c.png", ""),
        new(MediaKind.Image, null, "Gone [away]") { Url = "https://example.org/a.jpg" },
        new(MediaKind.Image, null, ""),
        new(MediaKind.Video, null, "Dials turn") { Url = "https://example.org/1.mp4", Poster = "media/p.jpg" },
        new(MediaKind.Gif, null, "") { Url = "https://example.org/2.mp4" });

    private static Gen<PublishedPost> Post { get; } =
        from plain in Plain
        from media in Media.ListOf()
        from kind in Gen.Choose(0, 6)
        select kind switch
        {
            0 => new PublishedPost("") { Missing = "deleted" },
            1 => plain with { Poll = new PublishedPoll([new("Yes *", 12), new("No", 3)]) { EndsAt = Start } },
            2 => plain with { Card = new LinkCard("https://example.org/story", "A [story]") { Description = "In a *sentence*.", Image = "media/card.png" } },
            3 => plain with { Quoted = new PublishedPost("Said once") { By = new Author("Lin") { Handle = "lin", Url = "https://x.com/lin" }, Address = new PostAddress("9", "https://x.com/lin/status/9"), PublishedAt = Start, Media = [.. media.Take(1)] } },
            4 => plain,
            _ => plain with { Media = [.. media] },
        };

    [Fact]
    public void A_document_that_is_read_again_is_the_same_document() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Post.NonEmptyListOf().ToArbitrary(), posts =>
        {
            var thread = new PublishedThread("What a *neuron* does", new Author("Ada") { Handle = "ada", Url = "https://x.com/ada" }, "de", [.. posts])
            {
                Network = "x",
                Source = "https://x.com/ada/status/1",
                PublishedAt = Start,
                Topics = ["neuron"],
                Losses = ["The image *a* was lost."],
            };
            var written = GoldenFile.Write(thread);

            var read = Assert.Single(MarkdownThreads.Read(written, "notes"));

            Assert.Equal(
                (thread.Title, thread.Author, thread.Language, thread.Network, thread.Source, thread.PublishedAt, "neuron", thread.Losses[0]),
                (read.Title, read.Author, read.Language, read.Network, read.Source, read.PublishedAt, Assert.Single(read.Topics), Assert.Single(read.Losses)));
            Assert.Equal(Body(written), Body(GoldenFile.Write(read)));
        }));

    [Fact]
    public void A_book_is_read_as_its_threads()
    {
        var written = GoldenFile.Write(new MarkdownFormat(), Samples.Book);
        var threads = MarkdownThreads.Read(written, "notes");
        Assert.Equal(Samples.Book.Threads.Select(t => t.Title), threads.Select(t => t.Title));
    }

    [Fact]
    public void Any_thread_that_is_read_again_is_the_same_thread_but_for_what_Markdown_cannot_carry() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(RandomThreads.Threads.Select(Carried).ToArbitrary(), thread =>
        {
            var written = GoldenFile.Write(thread);

            var read = Assert.Single(MarkdownThreads.Read(written, "notes"));

            Assert.Equal(
                (VisibleText.Line(thread.Title), thread.Author, thread.Language, thread.Slug, thread.PublishedAt?.ToUniversalTime()),
                (VisibleText.Line(read.Title), read.Author, read.Language, read.Slug, read.PublishedAt));
            Assert.Equal(Body(written), Body(GoldenFile.Write(read)));
        }));

    [Fact]
    public void Any_book_that_is_read_again_is_the_same_book_but_for_what_Markdown_cannot_carry() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(RandomThreads.Documents.Where(d => d.IsBook).Select(InABook).ToArbitrary(), book =>
        {
            var written = GoldenFile.Write(new MarkdownFormat(), book);

            var read = MarkdownThreads.Read(written, "notes");

            Assert.Equal(Body(written), Body(GoldenFile.Write(new MarkdownFormat(), book with { Threads = [.. read] })));
        }));

    [Theory]
    [InlineData("- a\n* b")]
    [InlineData("1. a\n1) b\n2. c")]
    public void Lists_with_different_signs_stay_lists_of_their_own(string lists) =>
        AssertSameAgain(new PublishedPost("See") { Quoted = new PublishedPost(lists) });

    [Fact]
    public void A_link_that_is_quoted_stays_before_what_stands_under_the_post() =>
        AssertSameAgain(new PublishedPost("See") { Quoted = new PublishedPost("> docs") { Links = [new PostLink(2, 4, "https://example.org")], Poll = new PublishedPoll([new("Yes", 1)]) } });

    [Theory]
    [InlineData("> docs", "thread:ml/weight")]
    [InlineData("> docs\n> and\n> more", "https://example.org")]
    [InlineData("> docs\n> and `code`", "https://example.org")]
    public void A_quotation_that_begins_with_a_link_keeps_its_lines_and_links(string text, string url) =>
        AssertSameAgain(new PublishedPost(text) { Links = [new PostLink(2, 4, url)] });

    [Theory]
    [InlineData("`p ```>```")]
    [InlineData("p`\n` ```>```")]
    public void Backticks_that_are_text_do_not_begin_the_code_behind_them(string text) => AssertSameAgain(new PublishedPost(text));

    [Fact]
    public void Blanks_behind_a_fence_do_not_become_fewer_each_time() => AssertSameAgain(new PublishedPost("```python  3\nx = 1\n```"));

    [Fact]
    public void An_exclamation_mark_makes_no_image_of_the_link_behind_it() =>
        AssertSameAgain(new PublishedPost("Look!docs") { Links = [new PostLink(5, 4, "https://example.org")] });

    [Fact]
    public void What_somebody_else_quotes_stays_in_their_post() => AssertSameAgain(
        new PublishedPost("Look"),
        new PublishedPost("See") { By = new Author("Lin"), Quoted = new PublishedPost("Said") { By = new Author("Kim") } });

    /// <summary>
    /// All that is lost in Markdown: where one post ended and the next began, with its own address and time; the sizes and files of what moves;
    /// whether a post was edited; a card that leads nowhere; what a link is where its words do not begin with a sign; a link of which nothing is
    /// seen; that a sign was set in so far that it meant nothing, be it by the blanks of several posts; and tabs, which quotations and lists make
    /// spaces of.
    /// </summary>
    private static PublishedThread Carried(PublishedThread thread) => thread with { Posts = [.. thread.Posts.Select(Carried)] };

    private static PublishedPost Carried(PublishedPost post) => post with
    {
        Text = TextOf(post),
        Cut = TextOf(post).Length == 0 ? CutReason.Start : post.Cut,
        Links = [.. post.Links.Where(l => IsSeen(l, TextOf(post))).Select(l => l with { Kind = LinkKind.Address })],
        Card = post.Card is { } card && SafeLink.IsSafe(card.Url) ? card : null,
        Quoted = post.Quoted is { } quoted ? Carried(quoted) : null,
    };

    private static string TextOf(PublishedPost post) => SetIn().Replace(post.Text.Replace('\t', ' '), "  ").TrimEnd(' ');

    private static bool IsSeen(PostLink link, string text) =>
        link.Start >= 0 && link.Length > 0 && link.Start + link.Length <= text.Length && !string.IsNullOrWhiteSpace(text.Substring(link.Start, link.Length));

    /// <summary>In a book there are moreover no names of threads, and so no links from one to the other, no handles, and no times of the day.</summary>
    private static Document InABook(Document book) => book with { Author = null, Threads = [.. book.Threads.Select(Carried).Select(thread => thread with { Slug = null })] };

    private static void AssertSameAgain(params PublishedPost[] posts)
    {
        var written = GoldenFile.Write(new PublishedThread("Neurons", new Author("Ada"), "en", posts) { Slug = ThreadSlug.Parse("ml/neuron") });
        Assert.Equal(Body(written), Body(GoldenFile.Write(Assert.Single(MarkdownThreads.Read(written, "notes")))));
    }

    // How many posts there were cannot be seen: what a network's limit parted is whole again, and so is a list that goes on from post to post.
    private static string Body(string document) => NextItem().Replace(document[document.IndexOf("\n# ", StringComparison.Ordinal)..], "\n");

    [GeneratedRegex("(?<=^[> ]*) {3,}", RegexOptions.Multiline)]
    private static partial Regex SetIn();

    [GeneratedRegex(@"(\n(> ?)*)+(?=[0-9]+\. )")]
    private static partial Regex NextItem();
}
