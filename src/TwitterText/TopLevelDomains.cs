using System.Text;

namespace TwitterText;

/// <summary>The top-level domains that make a dotted word a link.</summary>
internal sealed partial class TopLevelDomains
{
    private const string PunycodePrefix = "xn--";

    private const int Slots = 1 << 12;
    private const int LetterPlaces = 1 << 10;

    /// <summary>All names, parted by blanks.</summary>
    private readonly string _names;

    /// <summary>
    /// A hash table of the names, at most half full: where each begins and ends in <see cref="_names"/>. A name whose slot is taken stands
    /// in the next one.
    /// </summary>
    private readonly (int Start, int End)[] _slots = new (int, int)[Slots];
    private int _longestAscii;

    /// <summary>
    /// By the first letter, large, of a name that goes beyond ASCII: a bit for each length that such a name has. Letters may share a place,
    /// since every length is only tried.
    /// </summary>
    private readonly uint[] _lengths = new uint[LetterPlaces];

    private TopLevelDomains(string names)
    {
        _names = names;
        for (var start = 0; start < names.Length;)
        {
            var end = start;
            while (end < names.Length && !char.IsWhiteSpace(names[end]))
                end++;
            if (end > start)
                Add(start, end);
            start = end + 1;
        }
    }

    /// <summary>Those that the official library knows.</summary>
    public static TopLevelDomains Official { get; } = new($"{Generic} {Country}");

    /// <summary>Those, and the ones delegated after the library's last release, which X's servers may know.</summary>
    public static TopLevelDomains Current => field ??= new($"{Generic} {Country} {Newer}");

    /// <summary>The ones delegated after the library's last release.</summary>
    private static TopLevelDomains Added => field ??= new(Newer);

    /// <summary>Whether a dot of the text is followed by a top-level domain that the official library does not know.</summary>
    public static bool HaveAddedIn(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('.') is var dot and >= 0)
        {
            text = text[(dot + 1)..];
            if (Added.NameLength(text) > 0)
                return true;
        }

        return false;
    }

    /// <summary>Length of the top-level domain that the text begins with, 0 if there is none.</summary>
    public int Match(ReadOnlySpan<char> text) => NameLength(text) is var length and > 0 ? length : PunycodeLength(text);

    private int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        return AsciiLength(text) is var length and > 0 ? length : InternationalLength(text);
    }

    /// <summary>All letters belong to it, as none may follow.</summary>
    private int AsciiLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length <= _longestAscii && length < text.Length && char.IsAsciiLetter(text[length]))
            length++;
        return length >= 2 && length <= _longestAscii && MayEndAt(text, length) && Contains(text[..length]) ? length : 0;
    }

    /// <summary>The longest wins: written without spaces, what follows may be any word.</summary>
    private int InternationalLength(ReadOnlySpan<char> text)
    {
        var lengths = _lengths[Key(text[0]) % LetterPlaces];
        for (var length = 31 - (int)uint.LeadingZeroCount(lengths); length >= 1; length--)
        {
            if ((lengths >> length & 1) != 0 && length <= text.Length && MayEndAt(text, length) && Contains(text[..length]))
                return length;
        }

        return 0;
    }

    private static bool MayEndAt(ReadOnlySpan<char> text, int end) =>
        end == text.Length || (!char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('@' or '+' or '-'));

    private void Add(int start, int end)
    {
        var name = _names.AsSpan(start..end);
        var slot = Slot(name);
        while (_slots[slot].End > 0)
            slot = (slot + 1) % Slots;
        _slots[slot] = (start, end);
        if (Ascii.IsValid(name))
            _longestAscii = Math.Max(_longestAscii, name.Length);
        else
            _lengths[Key(name[0]) % LetterPlaces] |= 1u << name.Length;
    }

    private bool Contains(ReadOnlySpan<char> name)
    {
        for (var slot = Slot(name); _slots[slot] is (var start, > 0 and var end); slot = (slot + 1) % Slots)
        {
            if (name.Equals(_names.AsSpan(start..end), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static int Slot(ReadOnlySpan<char> name)
    {
        var hash = 0u;
        foreach (var c in name)
            hash = hash * 31 + Key(c);
        return (int)(hash % Slots);
    }

    private static char Key(char c) => char.IsAscii(c) ? (char)(c & ~0x20) : char.ToUpperInvariant(c);

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
