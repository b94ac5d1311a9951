using FsCheck;
using FsCheck.Fluent;

namespace ThreadBot.Tests.Networks;

/// <summary>Random texts of pieces that the networks' rules look at, and of what no keyboard writes.</summary>
internal static class HostileTexts
{
    private static readonly string[] Pieces =
    [
        "a", "word", " ", "\n", "\r\n", "\t", "\u00A0", "\u3000", ".", ",", "!", "?", ":", "/", "(", ")", "#", "＃", "$", "@", "_", "-", "%", "[", "]", "&",
        "https://", "http://", "HTTPS://", "gopher://", "example.com", "README.md", ".com", ".test", ".zzz", "a.co/", "www.", "@me@example.com", "@me.test",
        "#tag", "$ACME", "1", "é", "e\u0301", "日本語", "नमस्ते", "क्", "\u094D", "ক্ষ", "العربية", "\u1100\u1161", "😀", "👨\u200D👩\u200D👧", "🏽", "🇩", "❤\uFE0F", "1\uFE0F\u20E3",
        "\u200B", "\u200C", "\u200D", "\u00AD", "\u2060", "\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "\u202E", "\u2066", "\u061C", "\0", "\u0007", "\u001B[31m", "\u0085", "\u2028",
        "\uD83D", "\uDE00", "\uDBFF", "\uDC00", "xn--", "。", "…", "’", "`", "```",
    ];

    public static Arbitrary<string> Any => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
}
