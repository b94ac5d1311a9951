using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>Dates from texts by a pattern: <c>%d-%m-%Y</c>.</summary>
internal static class DatePattern
{
    /// <summary>The date that a text stands for.</summary>
    /// <exception cref="FormatException">The text does not fit the pattern.</exception>
    public static DateTime Parse(string text, string pattern, CultureInfo culture)
    {
        if (text.Length == 0) throw new FormatException($"The date does not fit the pattern `{pattern}`.");
        return DateTime.ParseExact(text, ToDotNet(pattern), culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal);
    }

    private static string ToDotNet(string pattern)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length) result.Append(Part(pattern[++i]));
            else if (char.IsLetter(pattern[i]) || pattern[i] is '\'' or '"' or '\\' or ':' or '/') result.Append('\\').Append(pattern[i]);
            else result.Append(pattern[i]);
        }

        return result.ToString();
    }

    private static string Part(char specifier) => specifier switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' or 'x' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' or 'X' => "HH:mm:ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' or 'z' => "zzz",
        '%' => "\\%",
        _ => $"\\%\\{specifier}",
    };
}
