using BenchmarkDotNet.Attributes;
using Scriban;
using Scriban.Runtime;
using ThreadBot.Composition;
using ThreadBot.Composition.Articles;
using ThreadBot.Networks;
using ThreadBot.Networks.X;
using TwitterText;

namespace ThreadBot.Benchmarks;

/// <summary>The parts of the library that every thread goes through: <c>dotnet run -c Release --project benchmarks -- --filter '*'</c>.</summary>
[MemoryDiagnoser]
public class Parts
{
    private const string Page = "{{ for term in terms }}{{ term.name | string.upcase }}: {{ term.text | string.truncate 40 }}\n{{ end }}";
    private const string Sentence = "A neuron multiplies each input by a weight, adds the results and one more number, and passes the sum on. ";
    private static readonly string Post = string.Concat(Enumerable.Repeat(Sentence, 3))[..278];
    private readonly NetworkRules _x = XRules.Create(new());
    private static readonly string Megabyte = new('a', 1_000_000);
    private static readonly string Paragraphs = string.Concat(Enumerable.Repeat("A neuron adds up.\n\n", 100_000));
    private static readonly string Mixed = string.Concat(Enumerable.Repeat("神经元把输入乘以权重。 Нейрон складывает, e.g. `f(x)`, see https://example.com/a and @name. العصبون يجمع 👩🏽‍🔬! ", 20));
    private static readonly string Article = "# An article\n\n" + string.Concat(Enumerable.Repeat($"**{Sentence}** See [the paper](https://example.com/p).\n\n- one\n- two\n\n", 20));
    private readonly ThreadComposer _composer = new();
    private readonly Template _page = Template.Parse(Page);
    private readonly ScriptObject _model = new()
    {
        ["terms"] = new ScriptArray(Enumerable.Range(1, 8).Select(i => new ScriptObject { ["name"] = $"term {i}", ["text"] = Sentence })),
    };

    /// <summary>The weighted length of a post that just fits.</summary>
    [Benchmark]
    public int CountAPost() => TwitterTextParser.ParseTweet(Post).WeightedLength;

    /// <summary>A thread of six posts that fit as their author cut them.</summary>
    [Benchmark]
    public Composed ComposeSixPosts() => _composer.Compose(Thread([.. Enumerable.Range(1, 6).Select(i => $"{i}. {Post[..250]}")]), _x, NumberingStyle.Fraction);

    /// <summary>A section of two thousand characters that must be cut.</summary>
    [Benchmark]
    public Composed CutALongSection() => _composer.Compose(Thread([string.Concat(Enumerable.Repeat(Sentence, 20))]), _x, NumberingStyle.Fraction);

    /// <summary>A megabyte without a blank: one word.</summary>
    [Benchmark]
    public Composed CutAMegabyteOfOneWord() => _composer.Compose(Thread([Megabyte]), _x, NumberingStyle.Fraction);

    /// <summary>A hundred thousand short paragraphs.</summary>
    [Benchmark]
    public Composed CutAHundredThousandParagraphs() => _composer.Compose(Thread([Paragraphs]), _x, NumberingStyle.Fraction);

    /// <summary>A section of two thousand characters of many scripts, links, mentions and inline code.</summary>
    [Benchmark]
    public Composed CutMixedScripts() => _composer.Compose(Thread([Mixed]), _x, NumberingStyle.Fraction);

    /// <summary>An article of twenty paragraphs into a draft of a thread.</summary>
    [Benchmark]
    public ArticleDraft SplitAnArticle() => ArticleSplitter.Split(Article, new(_x, NumberingStyle.Fraction, "article"));

    /// <summary>A template over eight items, with a context of its own.</summary>
    [Benchmark]
    public string RenderATemplate()
    {
        var context = new TemplateContext();
        context.PushGlobal(_model);
        return _page.Render(context);
    }

    private static ThreadText Thread(IEnumerable<string> sections) => new(
        ThreadSlug.Parse("bench/thread"), "A thread", "en", "bench/thread.sbnmd", null, [.. sections.Select((text, i) => new ThreadSection(text, i + 1, []))]);
}
