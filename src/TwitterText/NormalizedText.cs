using System.Buffers;
using System.Text;

namespace TwitterText;

/// <summary>Normalization form C of any string, well-formed or not.</summary>
internal static class NormalizedText
{
    /// <summary>Up to here nothing combines with anything.</summary>
    private const char LastNeverCombining = '\u02FF';

    // Latin text never asks for it, and it takes a while to make.
    private static SearchValues<char> MayBeRefused =>
        field ??= SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE']);

    public static string Of(string text)
    {
        if (Ascii.IsValid(text) || !text.AsSpan().ContainsAnyExceptInRange('\0', LastNeverCombining))
            return text;
        return FirstRefused(text, 0) < 0 ? WellFormed(text) : InPieces(text);
    }

    private static string WellFormed(string text) => text.IsNormalized() ? text : text.Normalize();

    /// <summary>string.Normalize throws on lone surrogates and U+FFFE; they combine with nothing, so they may stand between pieces.</summary>
    private static string InPieces(string text)
    {
        var result = new StringBuilder(text.Length);
        var start = 0;
        while (FirstRefused(text, start) is var refused and >= 0)
        {
            result.Append(WellFormed(text[start..refused])).Append(text[refused]);
            start = refused + 1;
        }

        return result.Append(WellFormed(text[start..])).ToString();
    }

    private static int FirstRefused(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var offset = text[i..].IndexOfAny(MayBeRefused);
            if (offset < 0)
                return -1;
            i += offset;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }
}
