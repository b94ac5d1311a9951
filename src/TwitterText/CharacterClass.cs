namespace TwitterText;

/// <summary>The sets of UTF-16 code units that the rules are written in, letter case ignored.</summary>
internal static class CharacterClass
{
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly AsciiSet PathAscii = new(Digits + Letters + "!#$%&'*+,-./:;=@[]_|~");
    private static readonly AsciiSet PathEndAscii = new(Digits + Letters + "#+-/=_");
    private static readonly AsciiSet Query = new(Digits + Letters + "!#$%&'()*+,-./:;=?@[]_|~");
    private static readonly AsciiSet QueryEnd = new(Digits + Letters + "#&-/=_");
    private static readonly AsciiSet NotInDomainAscii = new("\t\n\v\f\r !#$%&'()*+,-./:;<=>?@[\\]^_{|}~");

    private static readonly AsciiSet Punctuation = new("!#$%&'()*+,-./:;<=>?@[\\]^_{|}~");

    /// <summary>A code point that X refuses in a post.</summary>
    public static bool IsInvalid(char c) => c is '\uFFFE' or '\uFEFF' or '\uFFFF';

    public static bool IsDirectionalMark(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsSpace(char c) => c
        is (>= '\t' and <= '\r') or ' ' or '\u0085' or '\u00A0' or '\u1680' or '\u180E'
        or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>May stand at either end of a domain's label: no punctuation, space, direction mark or invalid character.</summary>
    public static bool IsDomain(char c) => c < 0x80
        ? !NotInDomainAscii.Contains(c)
        : c is > '\u3000' and < '\uFEFF' || (!IsSpace(c) && !IsDirectionalMark(c) && !IsInvalid(c));

    /// <summary>May stand inside a domain's label.</summary>
    public static bool IsDomainLabel(char c) => c is '-' or '_' || IsDomain(c);

    /// <summary>May stand before a link.</summary>
    public static bool MayPrecedeUrl(char c) =>
        !char.IsAsciiLetterOrDigit(c) && c is not ('@' or '＠' or '$' or '#' or '＃') && !IsInvalid(c);

    public static bool IsPath(char c) => c < 0x80 ? PathAscii.Contains(c) : c == '\u2013' || IsLatinAccentAnyCase(c) || IsCyrillic(c);

    public static bool IsPathEnd(char c) => c < 0x80 ? PathEndAscii.Contains(c) : IsLatinAccentAnyCase(c) || IsCyrillic(c);

    public static bool IsQuery(char c) => Query.Contains(c);

    public static bool IsQueryEnd(char c) => QueryEnd.Contains(c);

    /// <summary>May stand in the domain of a link that has no protocol.</summary>
    public static bool IsAsciiDomain(char c) => c == '-' || char.IsAsciiLetterOrDigit(c) || IsLatinAccentAnyCase(c);

    /// <summary>Latin letters with accents, and the marks that make them.</summary>
    public static bool IsLatinAccent(char c) => c
        is (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7')
        or '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259' or '\u025B' or '\u0263' or '\u0268' or '\u026F' or '\u0272'
        or '\u0289' or '\u028B' or '\u02BB' or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF');

    /// <summary>
    /// The patterns of links ignore case, and with it let in what has a capital in common with a letter or mark above: the
    /// Greek iota is the capital of U+0345.
    /// </summary>
    private static bool IsLatinAccentAnyCase(char c) => IsLatinAccent(c) || c
        is '\u0260' or '\u0269' or '\u0275' or '\u0280' or '\u0283' or '\u0288' or '\u028A' or '\u028C' or '\u0292'
        or '\u0399' or '\u03B9' or '\u1FBE' or '\u2C65' or '\u2C66' or '\u2C7E' or '\u2C7F' or '\uA7DC';

    /// <summary>Cyrillic, and the variant forms that share its capitals.</summary>
    public static bool IsCyrillic(char c) => c is (>= '\u0400' and <= '\u04FF') or (>= '\u1C80' and <= '\u1C87');

    public static bool IsPunctuation(char c) => Punctuation.Contains(c);

    /// <summary>A letter of Hebrew or Arabic.</summary>
    public static bool IsRightToLeft(char c) => c
        is (>= '\u0590' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFE70' and <= '\uFEFF');

    /// <summary>What JavaScript's <c>\s</c> matches.</summary>
    public static bool IsScriptSpace(char c) => c == '\uFEFF' || (IsSpace(c) && c is not ('\u0085' or '\u180E'));
}
