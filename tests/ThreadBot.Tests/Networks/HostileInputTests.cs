using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Composition;
using ThreadBot.Networks;

namespace ThreadBot.Tests.Networks;

/// <summary>Whatever is in a text, every network has a verdict on it. Anything worse than linear would hang the run on a megabyte.</summary>
public sealed class HostileInputTests
{
    private const int Megabyte = 1 << 20;

    private static readonly NetworkCatalog Catalog = AllNetworks.Catalog(new NetworksOptions { Mastodon = { CountsEverything = true } }, new NetworkFolders("threads", "data"), TimeProvider.System);

    private static readonly NetworkRules[] All = [.. Catalog.Names.Select(name => Catalog.TryGetRules(name, out var rules) ? rules : null).OfType<NetworkRules>()];

    public static TheoryData<string> Pieces =>
    [
        "a", "a.", "a.b ", ".", "http://", "https://a", "https://a.", "https://a.com/(", "https://a.com/ ", "gopher://a.b/", "@", "@a", "@a@", "@a@b.", "@a.", " @a.com", "#", " #a", "#!",
        "$", " $A", "(", "((", "(a.b", "日", "日.", "क्", "\u094D", "\u0301", "e\u0301\u0323", "\u1100", "😀", "👨\u200D", "\u200D", "🇺", "\uFE0F", "\uD83D", "\uDE00", "\uFFFE", "\uFEFF", "\0",
        "\u202E", "\u001B", "\r", "\r\n", "\n", " ", "\u3000", "-", "_", "xn--", "://", "a:", "?a=", "[a](", "`", "/", "a/", "&", "%",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_megabyte_of_one_piece_is_too_long_everywhere(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));

        Assert.All(All, rules =>
        {
            _ = rules.Limit.Measure(text);
            Assert.False(rules.Limit.Fits(text) && rules.Limit.Measure(text) > rules.Limit.Max);
            Assert.True(AreInOrder(rules.Limit.FindLinks(text), text));
        });
    }

    [Fact]
    public void Any_text_has_a_length_and_links_within_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll(HostileTexts.Any, text => All.All(rules =>
            rules.Limit.Measure(text) >= 0 && (!rules.Limit.Fits(text) || rules.Limit.Measure(text) <= rules.Limit.Max) && AreInOrder(rules.Limit.FindLinks(text), text))));

    [Fact]
    public void Any_text_is_cut_or_refused_and_never_an_exception() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(HostileTexts.Any, text =>
        {
            var article = string.Concat(Enumerable.Repeat(text + " ", 40));
            var thread = new ThreadText(ThreadSlug.Parse("a/b"), "T", "en", "a/b.sbnmd", null, [new ThreadSection(article, 1, [])]);
            return All.All(rules => new ThreadComposer().Compose(thread, rules, NumberingStyle.Fraction) is var composed
                && (composed.Draft is null ? composed.Faults.Count > 0 : composed.Draft.Posts.All(post => rules.Limit.Fits(post.Text))));
        }));

    private static bool AreInOrder(IReadOnlyList<PostLink> links, string text) =>
        links.All(link => link.Start >= 0 && link.Length > 0 && link.Start + link.Length <= text.Length)
        && links.Zip(links.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
}
