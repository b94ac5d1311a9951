using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Composition.Cutting;
using ThreadBot.Networks;

namespace ThreadBot.Tests.Composition;

/// <summary>What holds of every text. A failure prints the seed that brings it back: put it in <see cref="Settings"/>.</summary>
public sealed partial class CuttingProperties
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60).WithReplay(20260115, 7);

    [Fact]
    public void Every_post_fits_as_its_network_counts_it() =>
        Holds(RandomText.Section, (text, cut) => cut.Posts.All(post => cut.Rules.Limit.Fits(post.Text)));

    [Fact]
    public void Posts_put_together_give_the_text_back() =>
        Holds(RandomText.Section, (text, cut) => Reassembly.IsWhole(cut.Shown, cut.Bodies));

    [Fact]
    public void A_cut_neither_makes_nor_breaks_a_link() =>
        Holds(RandomText.Section, (text, cut) => Links(cut.Rules, [cut.Shown]).SequenceEqual(Links(cut.Rules, cut.Bodies)));

    [Fact]
    public void Mentions_hashtags_and_inline_code_stay_whole() =>
        Holds(RandomText.Section, (text, cut) => Tokens([cut.Shown]).SequenceEqual(Tokens(cut.Bodies)));

    [Fact]
    public void No_character_that_a_reader_sees_is_cut() =>
        Holds(RandomText.Section, (text, cut) => Graphemes([cut.Shown]).SequenceEqual(Graphemes(cut.Bodies)));

    [Fact]
    public void Every_post_has_its_number() =>
        Holds(RandomText.Section, (text, cut) => cut.Posts.Count == 1
            ? cut.Posts[0].Text == cut.Shown
            : cut.Posts.Select((post, i) => post.Text.EndsWith($"{i + 1}/{cut.Posts.Count}", StringComparison.Ordinal)).All(ok => ok));

    [Fact]
    public void Code_fences_are_always_in_pairs() =>
        Holds(RandomText.Section, (text, cut) => cut.Posts.All(post => Fence().Count(post.Text) % 2 == 0));

    [Fact]
    public void The_last_post_of_prose_is_never_three_words() =>
        Holds(RandomText.Prose, (text, cut) => cut.Posts.Count == 1 || cut.Bodies[^1].Split(' ').Length > 3);

    [Fact]
    public void Links_are_where_they_are_said_to_be() =>
        Holds(RandomText.Section, (text, cut) => cut.Posts.All(post => post.Links.All(link =>
            link.Start >= 0 && link.Start + link.Length <= post.Text.Length && !char.IsWhiteSpace(post.Text[link.Start]))));

    [Fact]
    public void Hostile_text_is_cut_or_refused() =>
        Check.One(Settings, Prop.ForAll(RandomText.Hostile, Gen.Choose(0, 3).ToArbitrary(), (text, network) =>
        {
            var rules = Threads.AllNetworks[network];
            var composed = Threads.Compose(Threads.Of(text), rules, NumberingStyle.Fraction);
            return composed.Draft?.Posts.All(post => rules.Limit.Fits(post.Text)) ?? composed.Faults.Any(f => f.Severity == Severity.Error);
        }));

    private static void Holds(Arbitrary<string> texts, Func<string, CutText, bool> property) =>
        Check.One(Settings, Prop.ForAll(texts, Gen.Choose(0, 7).ToArbitrary(), (text, way) => property(text, new(text, way))));

    private static IEnumerable<string> Links(NetworkRules rules, IEnumerable<string> texts) =>
        texts.SelectMany(text => rules.Limit.FindLinks(text).Select(link => text.Substring(link.Start, link.Length)));

    private static IEnumerable<string> Tokens(IEnumerable<string> texts) => texts.SelectMany(text => Token().Matches(text).Select(m => m.Value));

    private static IEnumerable<string> Graphemes(IEnumerable<string> texts)
    {
        foreach (var text in texts.Select(text => Fence().Replace(text, "")))
        {
            for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            {
                if (!string.IsNullOrWhiteSpace(elements.GetTextElement()))
                    yield return elements.GetTextElement();
            }
        }
    }

    [GeneratedRegex(@"(?<!\w)[@#][\w@.]+\w|`[^`\n]+`")]
    private static partial Regex Token();

    [GeneratedRegex("^```(py)?$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    /// <summary>A random text cut for one of the networks, numbered or not.</summary>
    private sealed class CutText
    {
        private readonly NumberingStyle _numbering;

        public CutText(string text, int way)
        {
            Rules = Threads.AllNetworks[way % 4];
            _numbering = way < 4 ? NumberingStyle.Fraction : NumberingStyle.Spool;
            var composed = Threads.Compose(Threads.Of(text), Rules, _numbering);
            Posts = composed.Draft?.Posts ?? throw new InvalidOperationException($"{Rules.Name}: {string.Join('\n', composed.Faults)}");
            Shown = MarkdownLinks.Resolve(PlainText.Of(text), Rules.LinksBehindText).Text;
            Bodies = [.. Posts.Select(WithoutNumber)];
        }

        public NetworkRules Rules { get; }

        public IReadOnlyList<PostDraft> Posts { get; }

        public string Shown { get; }

        public IReadOnlyList<string> Bodies { get; }

        private string WithoutNumber(PostDraft post)
        {
            if (Posts.Count == 1)
                return post.Text;
            var number = _numbering == NumberingStyle.Spool && post.Number == 1 ? $"🧵 1/{Posts.Count}" : $"{post.Number}/{Posts.Count}";
            return post.Text[..^(number.Length + 1)];
        }
    }
}
