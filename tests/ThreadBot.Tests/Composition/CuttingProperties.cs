using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Networks;

namespace ThreadBot.Tests.Composition;

/// <summary>
/// What holds of every text. Each text is made and cut once and asked everything; a failure names the sentence that does not hold and
/// the seed that brings it back: put it in <see cref="Settings"/>.
/// </summary>
public sealed class CuttingProperties
{
    private const int TextsOfANetwork = 25_000;

    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260115, 7);

    private static readonly (string Sentence, Func<CutText, bool> Holds)[] Sentences =
    [
        ("Only what must not be cut and is as long as a post is refused", cut => cut.IsRefusedForAReason),
        ("Every post fits as its network counts it, number included", cut => cut.EveryPostFits),
        ("Posts put together give the text back", cut => cut.IsWhole),
        ("A cut neither makes nor breaks a link", cut => cut.KeepsLinks),
        ("Mentions, hashtags, cashtags and inline code stay whole and no cut makes one", cut => cut.KeepsEntities),
        ("No character that a reader sees is cut", cut => cut.KeepsCharacters),
        ("Every post has its number", cut => cut.HasNumbers),
        ("Code is cut between lines and its fences are in pairs", cut => cut.KeepsCode),
        ("Links are where they are said to be", cut => cut.SaysWhereLinksAre),
        ("A cut is what it is said to be", cut => cut.SaysWhyItWasCut),
    ];

    [Theory]
    [InlineData("x")]
    [InlineData("bluesky")]
    [InlineData("mastodon")]
    [InlineData("sandbox")]
    public void Whatever_the_text_every_sentence_about_its_cut_holds(string network) =>
        Check.One(Settings.WithMaxTest(TextsOfANetwork).WithParallelRunConfig(new ParallelRunConfig(Environment.ProcessorCount)), Prop.ForAll(RandomText.Section, Ways(network), (text, way) =>
        {
            var cut = new CutText(text, way.Rules, way.Numbering);
            return Array.Find(Sentences, s => !s.Holds(cut)) is { Sentence: { } broken }
                ? throw new Xunit.Sdk.XunitException($"Broken: {broken}\n{string.Join("\n~~~~\n", cut.Posts.Select(p => p.Text))}")
                : true;
        }));

    [Fact]
    public void The_last_post_of_prose_is_never_three_words() =>
        Check.One(Settings, Prop.ForAll(RandomText.Prose, Gen.Elements("x", "bluesky", "mastodon").SelectMany(n => Ways(n).Generator).ToArbitrary(), (text, way) =>
            new CutText(text, way.Rules, way.Numbering).Posts is not [_, .., { Body: var last }] || last.Split(' ').Length > 3));

    [Fact]
    public void Hostile_text_is_cut_or_refused() =>
        Check.One(Settings, Prop.ForAll(RandomText.Hostile, Gen.Choose(0, 3).ToArbitrary(), (text, network) =>
        {
            var rules = Threads.AllNetworks[network];
            var composed = Threads.Compose(Threads.Of(text), rules, NumberingStyle.Fraction);
            return composed.Draft?.Posts.All(post => rules.Limit.Fits(post.Text)) ?? composed.Faults.Any(f => f.Severity == Severity.Error);
        }));

    /// <summary>A network with its own limit, or with a smaller one, by which a text of the same size is cut oftener.</summary>
    private static Arbitrary<Way> Ways(string network)
    {
        var rules = Threads.AllNetworks.Single(r => r.Name == network);
        return Arb.From(
            from max in Gen.Elements(rules.Limit.Max, 90, 110, 140)
            from numbering in Gen.Elements(NumberingStyle.Fraction, NumberingStyle.Spool)
            select new Way(rules with { Limit = new NarrowLimit(rules.Limit, max), TextFaults = _ => [] }, numbering));
    }

    private sealed record Way(NetworkRules Rules, NumberingStyle Numbering)
    {
        public override string ToString() => $"{Rules.Name}, at most {Rules.Limit.Max}, {Numbering}";
    }
}
