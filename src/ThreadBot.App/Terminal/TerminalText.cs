using System.Globalization;
using System.Text;

namespace ThreadBot.App.Terminal;

/// <summary>Text of others on its way to a terminal.</summary>
internal static class TerminalText
{
    /// <summary>The text without control and direction characters, which could repaint the screen or turn a line around.</summary>
    public static string Harmless(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHarmful(text[i]))
                (clean ??= new(text))[i] = '\uFFFD';
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>Dollars as a person reads them: <c>$0.015</c>, <c>$1.20</c>, or <c>free</c>.</summary>
    public static string Dollars(decimal amount) =>
        amount == 0 ? "free" : ThreadBot.Dollars.Write(amount);

    /// <summary><c>1 post</c>, <c>2 posts</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
