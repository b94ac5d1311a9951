using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Unroll;

namespace ThreadBot.Tests.Unroll;

public sealed class NumberingTests
{
    private static readonly string[] Texts = ["A neuron is a dial.", "It has weights:\n- one\n- two", "And a bias. See https://example.org/1/2", "That is all."];

    public static TheoryData<string, string> Styles => new()
    {
        { "{0} {1}/{2}", "fraction" },
        { "{0}\n\n({1}/{2})", "fraction in brackets" },
        { "{0} [{1}/{2}]", "fraction in square brackets" },
        { "{0} {1}/", "open fraction" },
        { "{0} {1}/n", "fraction of n" },
        { "{0} 🧵 {1}/{2}", "spool" },
        { "{1}/{2} {0}", "in front" },
        { "({1}/{2})\n{0}", "in front, in brackets" },
        { "{1}/ {0}", "in front, open" },
        { "{1}. {0}", "number with a dot" },
        { "{1}) {0}", "number with a bracket" },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void What_numbers_the_posts_is_taken_away_and_nothing_else(string style, string name)
    {
        var numbered = Texts.Select((text, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, style, text, i + 1, Texts.Length));
        Assert.True(Texts.SequenceEqual(Clean([.. numbered])), name);
    }

    [Theory]
    [InlineData("The ten words that nobody explains 🧵👇")]
    [InlineData("The ten words that nobody explains. A thread 🧵")]
    [InlineData("The ten words that nobody explains (thread)")]
    [InlineData("The ten words that nobody explains\n\n👇🏽")]
    [InlineData("The ten words that nobody explains ⬇️")]
    public void A_sign_that_a_thread_follows_is_taken_away(string first) =>
        Assert.Equal("The ten words that nobody explains", Clean([first, "One"])[0].TrimEnd('.'));

    [Theory]
    [InlineData("Half of it is 1/2", "That is all.", "Really.")]
    [InlineData("I ate 3/12", "She ate 4/12", "We ate 7/12")]
    [InlineData("2026. What a year", "It had days", "Many")]
    [InlineData("Open on 24/7", "Open on 7/24", "Closed")]
    [InlineData("What is a thread", "It runs", "And ends")]
    [InlineData("Keep this 👇 in mind", "It runs", "And ends")]
    [InlineData("The needle and the thread.", "It runs", "And ends")]
    public void A_number_that_counts_no_posts_stays(params string[] texts) => Assert.Equal(texts, Clean(texts));

    [Fact]
    public void A_thread_of_one_post_keeps_its_signs() => Assert.Equal(["Look 👇"], Clean(["Look 👇"]));

    [Fact]
    public void Links_stay_at_their_words()
    {
        var thread = Thread([new PublishedPost("1/2 see the docs") { Links = [new PostLink(12, 4, "https://example.org")] }, new PublishedPost("2/2 end")]);
        var post = Numbering.Clean(thread).Posts[0];
        Assert.Equal("docs", post.Text.Substring(post.Links[0].Start, post.Links[0].Length));
    }

    [Fact]
    public void The_numbers_of_any_thread_come_off_as_they_were_put_on()
    {
        var texts = Gen.Elements("a", "bc", "1", "/", "2/3", ".", " ", "\n", "(", ")", "n", "é", "x y").NonEmptyListOf().Select(parts => $"w{string.Concat(parts)}w").ListOf().Where(t => t.Count > 2);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts.ToArbitrary(), plain =>
        {
            var numbered = plain.Select((text, i) => $"{text} {i + 1}/{plain.Count}").ToArray();
            Assert.Equal(plain, Clean(numbered));
        }));
    }

    private static string[] Clean(params string[] texts) => [.. Numbering.Clean(Thread([.. texts.Select(t => new PublishedPost(t))])).Posts.Select(p => p.Text)];

    private static PublishedThread Thread(IReadOnlyList<PublishedPost> posts) => new("T", new Author("A"), "en", posts);
}
