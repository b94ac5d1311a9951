using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Files;

/// <summary>Names of files, made of titles that others wrote: no title leads out of its folder, on any system.</summary>
public static partial class SafeFileName
{
    private const int MaxCharacters = 80;

    /// <summary>The name for a title, without an ending: letters and digits of any script in lower case, with hyphens between words.</summary>
    public static string Of(string title)
    {
        var name = new StringBuilder();
        foreach (var rune in VisibleText.Line(title).Normalize(NormalizationForm.FormC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-' && rune.Value is not ('\'' or '’'))
                name.Append('-');
        }

        var safe = Short(name.ToString().Trim('-'));
        return safe.Length == 0 ? "thread" : Reserved().IsMatch(safe) ? $"{safe}-thread" : safe;
    }

    // At a word where there is one; never within a character.
    private static string Short(string name)
    {
        if (name.Length <= MaxCharacters)
            return name;
        var cut = name.LastIndexOf('-', MaxCharacters);
        if (cut < MaxCharacters / 2)
        {
            cut = MaxCharacters;
            while (char.IsLowSurrogate(name[cut]) || CharUnicodeInfo.GetUnicodeCategory(name, cut) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                cut--;
        }

        return name[..cut].Trim('-');
    }

    // Windows takes them for devices, whatever their ending.
    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")]
    private static partial Regex Reserved();
}
