using FsCheck;
using FsCheck.Fluent;

namespace ThreadBot.Tests.Composition;

/// <summary>Texts such as nobody writes, made of everything that somebody does. Each is made of one number, which is much faster than one of many.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Words =
    [
        "a", "the", "neuron", "weight", "bias", "gradient", "learning", "it", "is", "of", "layer", "12", "3.14", "e.g.", "i.e.", "Dr.", "2,000", "no. 7", "J. Ng", "10:30",
        "naïve", "Übung", "z. B.", "цена", "нейрон", "т. е.", "μάθημα", "שלום", "רשת", "مرحبا", "شبكة", "कर्म", "नमस्ते", "สวัสดี", "e\u0301te\u0301", "x²", "o\u0308\u0323",
    ];

    private static readonly string[] Entities =
    [
        "https://example.com", "https://example.com/a/b?c=d", "http://x.org/1", "README.md", "System.IO", "@karpathy", "@bob@example.social", "#NeuralNets",
        "#神经网络", "$TSLA", "`a. b, c`", "`x = f(y)`", "me@example.com", "[the paper](https://example.com/p)", "https://example.com/日本", "example.com", "#नमस्ते", "@a_b",
    ];

    // What becomes an entity if it is put beside something else, or stops to be one.
    private static readonly string[] Edges = ["example.", "com", "@", "#", "$", "https://", "http:", "//", ".", "/", "1/5", "-", "_", "`", "]", "(", "www.", "@@", "a.b.", "😀#"];

    private static readonly string[] Emoji = ["🧵", "👩🏽‍🔬", "👨‍👩‍👧‍👦", "🇯🇵", "❤️", "1️⃣", "👍🏿", "™", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "😀", "🇩🇪🇫🇷"];

    private static readonly string[] Unspaced =
        ["神经元", "把每个输入", "乘以一个权重", "ニューラル", "ネットワーク", "です", "학습", "，", "、", "。", "！", "（注）", "「例」", "３．１４", "สวัสดีครับ", "ភាសា", "។", "မြန်မာ", "။", "བོད་", "།"];

    private static readonly string[] Joined = ["ab", "é", "क", "्", "ष", "日", "a\u0323", "ﷺ", "ம்", "👩‍🔬", "x."];

    private static readonly string[] Code = ["x = 1", "    return y", "", "for i in range(10):", "print('https://example.com')", "# a.b @c #d", "\tgo", "total = sum(w * x for w, x in zip(weights, inputs)) + bias"];

    private static readonly string[] Ends = [".", ".", ".", "!", "?", "…", ",", ":", ";", "", "؟", "।", "。", "...", "?!", ".”"];

    private readonly Random _random = new(seed);

    /// <summary>Sections of mixed scripts, links, lists and code. No line of code and no entity is too long for a post of ninety characters.</summary>
    public static Arbitrary<string> Section => Of(seed => new RandomText(seed).Paragraphs());

    /// <summary>English prose in which balance is always possible.</summary>
    public static Arbitrary<string> Prose => Of(seed => new RandomText(seed).PlainSentences());

    /// <summary>Any UTF-16 at all: halves of surrogate pairs, control characters, marks without a base, right-to-left overrides.</summary>
    public static Arbitrary<string> Hostile => Of(seed => new RandomText(seed).CodeUnits());

    /// <summary>The text of one number.</summary>
    public static string SectionOf(int seed) => new RandomText(seed).Paragraphs();

    /// <summary>Smaller texts, to find the least that fails: without one of its paragraphs, lines, words or characters.</summary>
    public static IEnumerable<string> Smaller(string text)
    {
        foreach (var separator in new[] { "\n\n", "\n", " " })
        {
            var parts = text.Split(separator);
            for (var i = 0; parts.Length > 1 && i < Math.Min(parts.Length, 40); i++)
                yield return string.Join(separator, parts.Where((_, index) => index != i));
        }
    }

    private static Arbitrary<string> Of(Func<int, string> make) => Arb.From(Gen.Choose(0, int.MaxValue).Select(make), Smaller);

    private string Paragraphs()
    {
        var separator = Chance(4) ? "\n" : "\n\n";
        return string.Join(separator, Chance(6) ? Several(3, 6, Paragraph) : Several(1, 2, Paragraph));
    }

    private string Paragraph() => _random.Next(20) switch
    {
        0 or 1 => Run(Unspaced, 5, 60),
        2 => string.Concat(Several(3, 15, () => Chance(2) ? One(Entities)[..^1] : One(Unspaced))),
        3 => Run(Emoji, 5, 60),
        4 => Run(Joined, 5, 90),
        5 or 6 => Items("- "),
        7 => Items("1. "),
        8 => Items("> "),
        9 or 10 => $"```{One("py", "", "c#")}\n{string.Join('\n', Several(1, 14, () => One(Code)))}\n```",
        11 => string.Concat(Several(4, 30, () => One(One(Edges, Edges, Words, Entities)) + One(" ", "", "\u00A0", ""))),
        _ => string.Join(' ', Several(1, 4, Sentence)),
    };

    private string Items(string sign) => string.Join('\n', Several(1, 4, Sentence).Select(item => sign + item));

    private string Sentence() => string.Join(' ', Several(1, 12, Word)) + One(Ends);

    private string Word() => _random.Next(16) switch
    {
        0 or 1 => One(Entities),
        2 => One(Emoji),
        3 => Run(Unspaced, 1, 8),
        4 => One(Edges),
        _ => One(Words),
    };

    private string PlainSentences() =>
        string.Concat(Several(2, 30, () => string.Join(' ', Several(1, 20, () => Words[_random.Next(11)])) + One(". ", ", ", "! ", "; ", " "))).Trim();

    private string CodeUnits()
    {
        var units = string.Concat(Several(1, 60, () => (char)(_random.Next(8) switch
        {
            0 => _random.Next(0, 0x20),
            1 or 2 => _random.Next(0xD800, 0xE000),
            3 => _random.Next(0x0300, 0x0370),
            4 => _random.Next(0x200B, 0x206A),
            5 => _random.Next(0xFE00, 0x10000),
            6 => _random.Next(0, 0x10000),
            _ => "`#@[]()*_.:/ \n\r-abc"[_random.Next(19)],
        })));
        return string.Concat(Enumerable.Repeat(units, _random.Next(1, 30)));
    }

    private bool Chance(int of) => _random.Next(of) == 0;

    private T One<T>(params T[] of) => of[_random.Next(of.Length)];

    private string Run(string[] parts, int least, int most) => string.Concat(Several(least, most, () => One(parts)));

    private List<T> Several<T>(int least, int most, Func<T> one)
    {
        var all = new List<T>();
        for (var rest = _random.Next(least, most + 1); rest > 0; rest--)
            all.Add(one());
        return all;
    }
}
