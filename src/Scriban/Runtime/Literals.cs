using System.Globalization;
using System.Text;

namespace Scriban.Runtime;

/// <summary>How texts are written inside quotes.</summary>
internal static class Literals
{
    /// <summary>What an escaped text stands for.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\\') < 0) return text.ToString();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length) result.Append(text[i]);
            else i = AppendEscape(result, text, i + 1);
        }

        return result.ToString();
    }

    /// <summary>A text in double quotes.</summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>A text as it stands inside double quotes.</summary>
    public static string Escape(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            var escape = EscapeOf(text[i]);
            if (escape is not null) result ??= new StringBuilder(text.Length + 8).Append(text, 0, i);
            if (escape is null) result?.Append(text[i]);
            else result!.Append(escape);
        }

        return result?.ToString() ?? text;
    }

    private static string? EscapeOf(char c) => c switch
    {
        '\\' => @"\\",
        '"' => "\\\"",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\b' => @"\b",
        '\f' => @"\f",
        '\v' => @"\v",
        '\0' => @"\0",
        _ => null,
    };

    private static int AppendEscape(StringBuilder result, ReadOnlySpan<char> text, int at)
    {
        var digits = text[at] switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits > 0 && at + digits < text.Length && int.TryParse(text.Slice(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            result.Append((char)code);
            return at + digits;
        }

        var plain = text[at] switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            '0' => '\0',
            _ => text[at],
        };
        if (text[at] is not ('\n' or '\r')) result.Append(plain);
        else if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') return at + 1;
        return at;
    }
}
