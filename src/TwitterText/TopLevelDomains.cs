using System.Collections.Frozen;

namespace TwitterText;

/// <summary>The top-level domains that make a dotted word a link.</summary>
internal static partial class TopLevelDomains
{
    private const string PunycodePrefix = "xn--";

    private static readonly FrozenSet<string> Known = Words(Generic + " " + Country);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestKnown = Known.Max(tld => tld.Length);

    /// <summary>Length of the top-level domain that the text begins with, 0 if there is none.</summary>
    public static int Match(ReadOnlySpan<char> text)
    {
        var length = KnownPrefix(text, KnownSpans, LongestKnown);
        return length > 0 ? length : PunycodePrefixLength(text);
    }

    private static int KnownPrefix(
        ReadOnlySpan<char> text, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> tlds, int longest)
    {
        var length = 0;
        while (length < longest && length < text.Length && CharacterClass.IsDomain(text[length]))
            length++;

        // The longest wins: written without spaces, what follows an internationalised domain may be any word.
        for (; length >= 2; length--)
            if (MayEndAt(text, length) && tlds.Contains(text[..length]))
                return length;
        return 0;
    }

    private static bool MayEndAt(ReadOnlySpan<char> text, int end) =>
        end == text.Length || (!char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('@' or '+' or '-'));

    private static int PunycodePrefixLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(PunycodePrefix, StringComparison.OrdinalIgnoreCase))
            return 0;
        var length = PunycodePrefix.Length;
        while (length < text.Length && (text[length] == '-' || char.IsAsciiLetterOrDigit(text[length])))
            length++;
        return length > PunycodePrefix.Length ? length : 0;
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
