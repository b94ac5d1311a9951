using FsCheck;
using FsCheck.Fluent;

namespace ThreadBot.Tests.Composition;

/// <summary>Texts such as nobody writes, made of everything that somebody does.</summary>
internal static class RandomText
{
    private static readonly string[] Words =
    [
        "a", "the", "neuron", "weight", "bias", "gradient", "learning", "it", "is", "of", "layer", "12", "3.14", "e.g.", "i.e.", "Dr.", "2,000",
        "naïve", "Übung", "цена", "нейрон", "μάθημα", "שלום", "مرحبا", "कर्म", "नमस्ते", "สวัสดี", "e\u0301te\u0301", "x²",
    ];

    private static readonly string[] Entities =
    [
        "https://example.com", "https://example.com/a/b?c=d", "http://x.org/1", "README.md", "System.IO", "@karpathy", "@bob@example.social", "#NeuralNets",
        "#神经网络", "$TSLA", "`a. b, c`", "`x = f(y)`", "me@example.com", "[the paper](https://example.com/p)", "https://example.com/日本",
    ];

    private static readonly string[] Emoji = ["🧵", "👩🏽‍🔬", "👨‍👩‍👧‍👦", "🇯🇵", "❤️", "1️⃣", "👍🏿", "™", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"];

    private static readonly string[] Chinese = ["神经元", "把每个输入", "乘以一个权重", "ニューラル", "ネットワーク", "です", "학습", "，", "、", "。", "！", "（注）", "「例」"];

    private static Gen<string> Sentence =>
        from words in Gen.Frequency(
            (12, Gen.Elements(Words)), (2, Gen.Elements(Entities)), (1, Gen.Elements(Emoji)), (1, Run(Chinese, 1, 12))).Several(14)
        from end in Gen.Elements(".", ".", "!", "?", "…", ",", ":", "")
        select string.Join(' ', words) + end;

    private static Gen<string> Paragraph =>
        Gen.Frequency(
            (8, Sentence.Several(5).Select(sentences => string.Join(' ', sentences))),
            (2, Run(Chinese, 5, 120)),
            (1, Run([.. Entities.Where(e => e[0] != '['), .. Chinese], 3, 20)),
            (1, Run(Emoji, 5, 90)),
            (1, Run(["ab", "é", "क", "्", "ष", "日"], 5, 200)),
            (2, Sentence.Several(5).Select(items => string.Join('\n', items.Select(item => $"- {item}")))),
            (1, Sentence.Several(5).Select(lines => string.Join('\n', lines.Select(line => $"> {line}")))),
            (2, Gen.Elements("x = 1", "    return y", "", "for i in range(10):", "print('https://example.com')").Several(25).Select(lines => $"```py\n{string.Join('\n', lines)}\n```")));

    private static Gen<string> Sections =>
        from paragraphs in Paragraph.Several(6)
        from separator in Gen.Elements("\n\n", "\n")
        select string.Join(separator, paragraphs);

    private static Gen<string> PlainSentence =>
        from words in Gen.Elements(Words[..11]).Several(20)
        from end in Gen.Elements(". ", ", ", "! ", "; ", " ")
        select string.Join(' ', words) + end;

    private static Gen<int> CodeUnit =>
        Gen.Frequency(
            (4, Gen.Choose(0x20, 0x7E)),
            (1, Gen.Choose(0, 0x1F)),
            (2, Gen.Choose(0xD800, 0xDFFF)),
            (1, Gen.Choose(0x0300, 0x036F)),
            (1, Gen.Choose(0x200B, 0x202E)),
            (1, Gen.Choose(0xFE00, 0xFEFF)),
            (1, Gen.Choose(0, 0xFFFF)),
            (1, Gen.Elements("`#@[]()*_.:/ \n\r".Select(c => (int)c).ToArray())));

    private static Gen<string> CodeUnits =>
        from units in CodeUnit.ArrayOf()
        from times in Gen.Choose(1, 30)
        select string.Concat(Enumerable.Repeat(new string([.. units.Select(u => (char)u)]), times));

    /// <summary>Sections of mixed scripts, links, lists and code. No word of them is too long for a post.</summary>
    public static Arbitrary<string> Section => Arb.From(Sections, Smaller);

    /// <summary>English prose in which balance is always possible.</summary>
    public static Arbitrary<string> Prose =>
        Arb.From(PlainSentence.Several(30).Select(sentences => string.Concat(sentences).Trim()), Smaller);

    /// <summary>Any UTF-16 at all: halves of surrogate pairs, control characters, marks without a base, right-to-left overrides.</summary>
    public static Arbitrary<string> Hostile => Arb.From(CodeUnits, Smaller);

    private static Gen<T[]> Several<T>(this Gen<T> one, int most) =>
        from length in Gen.Choose(1, most)
        from all in one.ArrayOf(length)
        select all;

    private static Gen<string> Run(string[] parts, int least, int most) =>
        from length in Gen.Choose(least, most)
        from chosen in Gen.Elements(parts).ArrayOf(length)
        select string.Concat(chosen);

    private static IEnumerable<string> Smaller(string text)
    {
        foreach (var separator in new[] { "\n\n", "\n", " " })
        {
            if (text.Split(separator) is { Length: > 1 } parts)
            {
                for (var i = 0; i < Math.Min(parts.Length, 40); i++)
                    yield return string.Join(separator, parts.Where((_, index) => index != i));
            }
        }
    }
}
