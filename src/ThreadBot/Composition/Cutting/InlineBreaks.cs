using System.Globalization;

namespace ThreadBot.Composition.Cutting;

/// <summary>The places inside a line: between sentences, after clauses, between words.</summary>
internal sealed class InlineBreaks(string text, Atoms atoms)
{
    // A sentence's mark is judged by the words before it, and no word of interest is longer.
    private const int LookBehind = 80;

    /// <summary>Those of one kind inside a stretch of the section.</summary>
    public IEnumerable<Break> Within(int start, int end, CutReason reason)
    {
        for (var i = SkipSpace(start, end); i < end;)
        {
            if (atoms.EndAt(i) is var skip and >= 0)
            {
                i = skip;
                continue;
            }

            var partEnd = PartEnd(i, end, reason);
            var next = SkipSpace(Math.Max(partEnd, i), end);
            var mayCut = partEnd > start && next < end && MayCut(i, partEnd, next, reason);
            if (mayCut)
                yield return new(partEnd, next, reason);
            i = mayCut ? next : Math.Max(i + 1, partEnd);
        }
    }

    /// <summary>Where the part before a cut would end, if the character here asks for one; -1 if it does not.</summary>
    private int PartEnd(int i, int end, CutReason reason) => reason switch
    {
        CutReason.Sentence when Punctuation.SentenceMarkLength(text, i) is > 0 and var length => AfterClosers(i, i + length, end),
        CutReason.Clause when Punctuation.ClauseMarkLength(text, i) is > 0 and var length => i + length,
        // What ends no sentence may end a clause: "Really?" he asked.
        CutReason.Clause when text[i] is '!' or '?' or '…' => AfterClosers(i, i + 1, end),
        CutReason.Word when IsSpace(text[i]) => i,
        _ => -1,
    };

    private bool MayCut(int mark, int partEnd, int next, CutReason reason)
    {
        if (!IsClusterStart(next) || BeginsBlock(next))
            return false;
        var isPlace = next == partEnd ? MayCutWithoutSpace(mark, next) : reason != CutReason.Sentence || IsSentenceEnd(mark, partEnd, next);
        return isPlace && atoms.AllowCut(partEnd, next);
    }

    private bool IsSentenceEnd(int mark, int partEnd, int next) =>
        SentenceEnd.IsHere(text.AsSpan(Math.Max(0, mark - LookBehind)..mark), text.AsSpan(mark..partEnd), text.AsSpan(next));

    private bool MayCutWithoutSpace(int mark, int next) =>
        Punctuation.NeedsNoSpace(text, mark)
        && !(mark > 0 && char.IsDigit(text[mark - 1]) && char.IsDigit(text[next]))
        && !IsMark(next)
        && !Punctuation.IsCloser(text[next]);

    // At the beginning of a line three of these are a code fence or the author's break, and in a line they are words.
    private bool BeginsBlock(int next) =>
        text[next] is '`' or '~' or '-' && next + 2 < text.Length && text[next + 1] == text[next] && text[next + 2] == text[next];

    private int AfterClosers(int mark, int i, int end)
    {
        while (i < end && atoms.EndAt(i) < 0)
        {
            if (Punctuation.SentenceMarkLength(text, i) is > 0 and var length)
                i += length;
            else if (Punctuation.IsCloser(text[i]) || ClosesHere(mark, i))
                i++;
            else
                break;
        }

        return i;
    }

    private bool ClosesHere(int mark, int i) =>
        Punctuation.IsEitherQuote(text[i]) && !Punctuation.NeedsNoSpace(text, mark) && (i + 1 == text.Length || IsSpace(text[i + 1]));

    private bool IsMark(int i) => Punctuation.SentenceMarkLength(text, i) > 0 || Punctuation.ClauseMarkLength(text, i) > 0;

    private int SkipSpace(int i, int end)
    {
        while (i < end && IsSpace(text[i]))
            i++;
        return i;
    }

    // A mark that combines with the space before it would begin the next part without it.
    private bool IsClusterStart(int next)
    {
        var before = char.IsLowSurrogate(text[next - 1]) && next > 1 ? next - 2 : next - 1;
        return StringInfo.GetNextTextElementLength(text.AsSpan(before)) == next - before;
    }

    // The spaces that are there to keep two words together.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F');
}
