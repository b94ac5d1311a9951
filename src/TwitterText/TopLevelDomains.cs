namespace TwitterText;

/// <summary>The top-level domains that make a dotted word a link.</summary>
internal sealed partial class TopLevelDomains
{
    private const string PunycodePrefix = "xn--";

    // Looked into for dotted words alone, so that a frozen set never earns what its making costs at start.
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly int _longest;

    private TopLevelDomains(string names)
    {
        var set = names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _names = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = set.Max(name => name.Length);
    }

    /// <summary>Those that the official library knows.</summary>
    public static TopLevelDomains Official { get; } = new($"{Generic} {Country}");

    /// <summary>Those, and the ones delegated after the library's last release, which X's servers may know.</summary>
    public static TopLevelDomains Current { get; } = new($"{Generic} {Country} {Newer}");

    /// <summary>Length of the top-level domain that the text begins with, 0 if there is none.</summary>
    public int Match(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < _longest && length < text.Length && CharacterClass.IsDomain(text[length]))
            length++;

        // The longest wins: written without spaces, what follows an internationalised domain may be any word.
        for (; length >= 2; length--)
        {
            if (MayEndAt(text, length) && _names.Contains(text[..length]))
                return length;
        }

        return PunycodeLength(text);
    }

    private static bool MayEndAt(ReadOnlySpan<char> text, int end) =>
        end == text.Length || (!char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('@' or '+' or '-'));

    private static int PunycodeLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(PunycodePrefix, StringComparison.OrdinalIgnoreCase))
            return 0;
        var length = PunycodePrefix.Length;
        while (length < text.Length && (text[length] == '-' || char.IsAsciiLetterOrDigit(text[length])))
            length++;
        return length > PunycodePrefix.Length ? length : 0;
    }
}
