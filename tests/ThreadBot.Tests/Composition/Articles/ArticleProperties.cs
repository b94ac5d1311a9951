using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Composition;
using ThreadBot.Composition.Articles;
using ThreadBot.Tests.Composition.Rendering;

namespace ThreadBot.Tests.Composition.Articles;

/// <summary>Whatever the article, its draft is a thread file that renders and is cut to the posts that were shown.</summary>
public sealed class ArticleProperties : RenderingTest
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20260115, 7);

    // Markdown, and what a thread file or its template takes for something else.
    private static readonly string[] Pieces =
    [
        "a word", "neuron", "e.g. this.", "Done.", "\n", "\n\n", "\n\n", "# Title\n", "\n## Part\n", "\n---\n", "---", "\n\\---\n", "**bold**", "*it*", "`code`", "``a`b``", "\n- item\n", "\n1. one\n", "  - in\n",
        "\n> quote\n", "\n```py\nx = {{ 1 }}\n\n\ny  \n```\n", "\n```poll\n- a\n```\n", "\n    indented\n", "{{ x }}", "{{", "}}", "{%{", "}%}", "{{{", "{", "[a](https://example.com/p)", "[b](rel.md)", "\\[c\\](d)", "\\![e](f.png)",
        "<b>html</b>", "\n<div>block</div>\n", "<!-- c -->", "\n| a | b |\n|---|---|\n| {{ 1 }} | ## |\n", "&lt;", "&#123;&#123;", "https://example.com/x", "<https://example.com/y>", "@name", "#tag", "神经元。", "نص عربي", "👩‍🔬", "\\`\\`\\`", "~~~", "\t", "  \n",
        "\u2028", "\u0085", "\0", "\u0007", "\uFEFF", "\uD800", "\u202E", "\uE000", "A neuron multiplies each of its inputs by a weight, adds them up, adds a bias, and passes the sum through a bend. ",
    ];

    private static Arbitrary<string> Articles => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        select Article(new Random(seed)),
        text => RandomText.Smaller(text));

    [Fact]
    public void A_draft_renders_and_is_cut_to_the_same_posts() =>
        Check.One(Settings, Prop.ForAll(Articles, Gen.Choose(0, 7).ToArbitrary(), (article, way) =>
        {
            var (rules, numbering) = (Threads.AllNetworks[way % 4], way < 4 ? NumberingStyle.Fraction : NumberingStyle.None);
            var draft = ArticleSplitter.Split(article, new(rules, numbering, "article"));
            if (draft.Posts.Count == 0)
                return true;

            var rendered = RenderIn(Folder.With("ml/a.sbnmd", draft.File).Load(), "ml/a");
            Assert.DoesNotContain(rendered.Faults, f => f.Severity == Severity.Error);
            var composed = new ThreadComposer().Compose(rendered.Text!, rules, NumberingStyle.Spool);

            // A line of code that is longer than a post is said to be, and two paragraphs that say the same are the article's own.
            var isTooLong = draft.Posts.Any(post => !rules.Limit.Fits(post.Text));
            Assert.Equal(isTooLong, composed.Faults.Any(f => f.Rule == "post-too-long"));
            Assert.DoesNotContain(composed.Faults, f => f.Severity == Severity.Error && f.Rule is not ("duplicate-text" or "post-too-long"));
            if (composed.Draft is { } again)
                Assert.Equal(draft.Posts.Select(p => p.Text), again.Posts.Select(p => p.Text));
            return true;
        }));

    [Fact]
    public void Any_text_at_all_is_an_article() =>
        Check.One(Settings, Prop.ForAll(RandomText.Hostile, text =>
            ArticleSplitter.Split(text, new(Threads.X, NumberingStyle.Fraction, "article")).Posts.All(post => post.Length > 0)));

    private static string Article(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? "" : " ")));
}
