using FsCheck;
using FsCheck.Fluent;

namespace TwitterText.Tests;

/// <summary>Random texts made of the pieces that the rules look at, so that most of them are nearly a link, a tag or an emoji.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "a", "com", ".com", ".", "example.com", "https://", "HTTP://", "t.co/", "/", "?", "=", "-", "_", "@", "#", "$", "＃", " ", "\n", "é",
        "日本", ".コム", "рф", "xn--", ":80", "(", ")", "(b)", "!", "\"", "…", "\u200D", "\uFE0F", "\uFE0E", "\u20E3", "1", "😀", "👨", "👩", "🏽", "🇨",
        "❤", "©", "✌", "\u2640\uFE0F", "\uD83D", "\uDE00", "\uFFFE", "\uFEFF", "\uFFFF", "\u200E", "e\u0301", "\u1100\u1161", "RT", "user", "/list",
        ".kids", "foo.kids/x", "https://a.zzz", "https://b.zzz/c", "README.md", "。", "ı", "\0", "\u0085", "\u3000",
    ];

    public static Arbitrary<string> Any => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
}
