using System.Text;

namespace TwitterText.Normalization;

/// <summary>
/// Normalization form C (UAX #15) of any string, malformed UTF-16 too, in time linear in it. .NET's own throws on what is malformed,
/// does nothing in invariant globalization, and takes quadratic time for a long run of combining marks.
/// </summary>
internal static class NormalizedText
{
    /// <summary>Up to here nothing combines with anything.</summary>
    private const char LastNeverCombining = '\u02FF';

    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', LastNeverCombining);
        var active = first < 0 ? -1 : NextActive(text, first);
        return active < 0 ? text : Rewrite(text, active);
    }

    /// <summary>Only what may change is taken apart: an active character, the one before it, and all active ones that follow.</summary>
    private static string Rewrite(string text, int active)
    {
        var (result, sequence, copied) = (new StringBuilder(text.Length), new CombiningSequence(), 0);
        while (active >= 0)
        {
            var start = Math.Max(copied, Previous(text, active));
            var end = RunEnd(text, active);
            result.Append(text, copied, start - copied);
            sequence.Compose(text.AsSpan(start, end - start), result);
            copied = end;
            active = NextActive(text, end);
        }

        result.Append(text, copied, text.Length - copied);
        return result.Equals(text) ? text : result.ToString();
    }

    private static int NextActive(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] <= LastNeverCombining)
                continue;
            var codePoint = CodePointRanges.At(text, i);
            if (CanonicalData.IsActive(codePoint))
                return i;
            i += CodePointRanges.Utf16Length(codePoint) - 1;
        }

        return -1;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && CodePointRanges.At(text, end) is var codePoint && CanonicalData.IsActive(codePoint))
            end += CodePointRanges.Utf16Length(codePoint);
        return end;
    }

    private static int Previous(string text, int index) =>
        index >= 2 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? index - 2 : index - 1;
}
