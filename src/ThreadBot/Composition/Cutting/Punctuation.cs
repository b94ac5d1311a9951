using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ThreadBot.Composition.Cutting;

/// <summary>Tells marks that end a sentence or a clause, in any script.</summary>
internal static partial class Punctuation
{
    // Unicode leaves it out, since it ends a sentence as often as not.
    private const char Ellipsis = '…';

    private const int FirstSpaceless = 0x0E00;
    private const int FirstGeneral = 0x2000;
    private const int LastGeneral = 0x2E7F;

    private static readonly FrozenSet<int> SentenceMarks = Expand(SentenceTerminal).ToFrozenSet();
    private static readonly FrozenSet<int> ClauseMarks = Expand(TerminalPunctuation).Except(SentenceMarks).Concat(['—', '–']).ToFrozenSet();

    /// <summary>UTF-16 length of a mark that may end a sentence; 0 where none stands.</summary>
    public static int SentenceMarkLength(string text, int at) =>
        text[at] is '.' or '!' or '?' or Ellipsis ? 1 : text[at] < '\u0500' ? 0 : LengthIn(SentenceMarks, text, at);

    /// <summary>UTF-16 length of a mark that may end a clause; 0 where none stands.</summary>
    public static int ClauseMarkLength(string text, int at) =>
        text[at] is ',' or ';' or ':' ? 1 : text[at] < '\u0300' ? 0 : LengthIn(ClauseMarks, text, at);

    /// <summary>Whether a mark may be of a script that puts no space after it: Chinese, Khmer, Tibetan and others from Thai on, but no general mark.</summary>
    public static bool NeedsNoSpace(string text, int at)
    {
        var mark = CodePoint(text, at);
        return mark is >= FirstSpaceless and not (>= FirstGeneral and <= LastGeneral);
    }

    /// <summary>May follow the mark and belongs to its sentence: a bracket or quotation mark that closes, or the end of emphasis.</summary>
    public static bool IsCloser(char c) =>
        c is '"' or '\'' or '*' or '_'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    /// <summary>Closes in some languages what it opens in others: „so“, »so«.</summary>
    public static bool IsEitherQuote(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.InitialQuotePunctuation;

    private static int LengthIn(FrozenSet<int> marks, string text, int at) =>
        CodePoint(text, at) is var c && marks.Contains(c) ? (c > char.MaxValue ? 2 : 1) : 0;

    private static int CodePoint(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at];

    private static IEnumerable<int> Expand(IEnumerable<(int First, int Last)> ranges) =>
        ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));
}
