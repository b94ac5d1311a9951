using System.Globalization;
using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>Takes a word apart that is longer than a post: between graphemes, around what must not be cut.</summary>
/// <param name="text">The section's text.</param>
/// <param name="atoms">What must not be cut.</param>
/// <param name="patience">After so many places in a row that will not do, the part is too long for a post anyhow.</param>
internal sealed class WordParts(string text, Atoms atoms, int patience)
{
    /// <summary>Places to cut, one every so many characters at least.</summary>
    public IEnumerable<Break> Within(int start, int end, int grain)
    {
        var (last, failures) = (start, 0);
        for (var i = NextEnd(start, end); i < end && failures < patience; i = NextEnd(i, end))
        {
            if (i - last < grain || IsBadStart(i))
                continue;
            if (!atoms.AllowCut(i, i))
            {
                failures++;
                continue;
            }

            yield return new(i, i, CutReason.Grapheme);
            (last, failures) = (i, 0);
        }
    }

    private int NextEnd(int i, int end) => Math.Min(end, atoms.EndAt(i) is var atom and >= 0
        ? AfterMarks(atom, end)
        : i + Graphemes.WithConjuncts.NextLength(text.AsSpan(i, end - i)));

    // A mark that combines with the last character of a link stays with it.
    private int AfterMarks(int i, int end)
    {
        while (i < end && IsMark(CharUnicodeInfo.GetUnicodeCategory(text, i)))
            i += char.IsHighSurrogate(text[i]) ? 2 : 1;
        return i;
    }

    private static bool IsMark(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // Chinese and Japanese lines do not begin with these, and no line with what closes or ends.
    private bool IsBadStart(int at) =>
        text[at] is 'ー' or 'ぁ' or 'ぃ' or 'ぅ' or 'ぇ' or 'ぉ' or 'っ' or 'ゃ' or 'ゅ' or 'ょ' or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ッ' or 'ャ' or 'ュ' or 'ョ' or '々'
        || Punctuation.SentenceMarkLength(text, at) > 0
        || Punctuation.ClauseMarkLength(text, at) > 0
        || Punctuation.IsCloser(text[at]);
}
