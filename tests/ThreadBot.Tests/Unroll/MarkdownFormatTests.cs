using ThreadBot.Unroll.Formats;

namespace ThreadBot.Tests.Unroll;

public sealed class MarkdownFormatTests
{
    [Fact]
    public void A_published_thread_becomes_an_article()
    {
        var thread = new PublishedThread("What a neuron really does", new Author("Ada"), "en",
        [
            new PublishedPost("A neuron is a tiny calculator with dials.\n\nHere is all it does:"),
            new PublishedPost("> Neuron: multiply each input by a weight, add them up, add a bias.\nThat is all.") { Media = [new PublishedMedia(MediaKind.Image, "ml/neuron.png", "Three inputs with weights flow into one circle")] },
            new PublishedPost("1. Multiply\n2. Add `w*x + b`\n3. Decide\n\n```python\ny = w * x + b  # <- all of it\n```"),
            new PublishedPost("Read the docs at https://example.org/a_b or example.org")
            {
                Links = [new PostLink(9, 4, "https://example.org/docs"), new PostLink(17, 23, "https://example.org/a_b"), new PostLink(44, 11, "https://example.org", Authored: false)],
            },
            new PublishedPost("How many inputs had yours?") { Poll = new PublishedPoll([new PublishedOption("One", null), new PublishedOption("*Many*", null)]) },
        ])
        {
            Slug = ThreadSlug.Parse("ml/neuron"),
            Network = "x",
            Source = "https://x.com/ada/status/1",
            PublishedAt = new DateTimeOffset(2026, 3, 2, 10, 30, 0, TimeSpan.FromHours(1)),
        };
        GoldenFile.AssertSame("article.md", thread);
    }

    [Fact]
    public void What_was_cut_to_fit_a_post_is_whole_again()
    {
        var thread = new PublishedThread("Cuts", new Author("Ada"), "en",
        [
            new PublishedPost("One sentence here.") { Media = [new PublishedMedia(MediaKind.Image, "a b/(1).png", "A [picture]")], Cut = CutReason.Start },
            new PublishedPost("Another, see more") { Cut = CutReason.Sentence, Links = [new PostLink(13, 4, "https://example.org/(x)")] },
            new PublishedPost("words and Donau") { Cut = CutReason.Word },
            new PublishedPost("dampfschiff") { Cut = CutReason.Grapheme },
            new PublishedPost("a line") { Cut = CutReason.Line },
            new PublishedPost("A paragraph") { Cut = CutReason.Paragraph },
            new PublishedPost("```py\nx = 1\n```") { Cut = CutReason.Paragraph },
            new PublishedPost("```py\ny = 2\n```\nSee this") { Cut = CutReason.Line, Links = [new PostLink(20, 4, "https://example.org")] },
            new PublishedPost("A section") { Cut = CutReason.Author },
        ]);
        GoldenFile.AssertSame("cuts.md", thread);
    }

    [Fact]
    public void Stray_characters_mean_themselves()
    {
        var thread = new PublishedThread("\"Quotes\": and\n# more\u2028\\", new Author("- [Ada]"), "en",
        [
            new PublishedPost("Title\n---\nand\n===\n***\n- - -\n# not a heading\n#hashtag\n    not code\n| a | b |\n|---|---|"),
            new PublishedPost("*args and **kwargs, snake_case and _private, 2 * 3 * 4, List<int>, a < b, <3, <!-- gone? -->, &amp; R&D, C:\\dir, [x](y), ~~no~~, a`b"),
            new PublishedPost("[note]: https://example.org\n> quoted *text*\nafter the quote\n- item\n  more of it\nafter the list"),
            new PublishedPost("```\nleft open"),
            new PublishedPost("Still text. `code [a](b) *x*` and ``a ` b``"),
        ]);
        GoldenFile.AssertSame("stray.md", thread);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(1000, 5)]
    public void Minutes_to_read_are_rounded_up(int words, int minutes)
    {
        var post = new PublishedPost(string.Join(' ', Enumerable.Repeat("word", words)));
        Assert.Contains($"\nminutes: {minutes}\n", GoldenFile.Write(new PublishedThread("T", new Author("A"), "en", [post])));
    }

    [Fact]
    public void The_format_names_itself()
    {
        var format = new MarkdownFormat();
        Assert.Equal(("md", ".md"), (format.Name, format.Extension));
    }
}
