using System.Globalization;

namespace ThreadBot.Composition.Cutting;

/// <summary>The places inside a line: between sentences, after clauses, between words.</summary>
internal sealed class InlineBreaks(string text, Atoms atoms)
{
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
        CutReason.Sentence when SentenceEnd.IsMark(text[i]) || SentenceEnd.IsWideMark(text[i]) => AfterClosers(i, end),
        CutReason.Clause when IsClauseMark(text[i]) || IsWideClauseMark(text[i]) => i + 1,
        CutReason.Word when IsSpace(text[i]) => i,
        _ => -1,
    };

    private bool MayCut(int mark, int partEnd, int next, CutReason reason)
    {
        if (next == partEnd)
        {
            return IsWide(text[mark]) && !SentenceEnd.IsMark(text[next]) && !SentenceEnd.IsWideMark(text[next])
                && IsClusterStart(next) && atoms.AllowCut(next);
        }

        return IsClusterStart(next)
            && (reason != CutReason.Sentence || text[mark] != '.' || partEnd > mark + 1 || SentenceEnd.IsFullStop(text.AsSpan(0, mark), text.AsSpan(next)));
    }

    private int AfterClosers(int i, int end)
    {
        i++;
        while (i < end && (SentenceEnd.IsMark(text[i]) || SentenceEnd.IsWideMark(text[i]) || SentenceEnd.IsCloser(text[i])) && atoms.EndAt(i) < 0)
            i++;
        return i;
    }

    private int SkipSpace(int i, int end)
    {
        while (i < end && IsSpace(text[i]))
            i++;
        return i;
    }

    // A mark that combines with the space before it would begin the next part without it.
    private bool IsClusterStart(int next) => StringInfo.GetNextTextElementLength(text.AsSpan(next - 1)) == 1;

    private static bool IsClauseMark(char c) => c is ',' or ';' or ':' or '—' or '–' or '،' or '؛';

    private static bool IsWideClauseMark(char c) => c is '、' or '，' or '；' or '：';

    private static bool IsWide(char c) => SentenceEnd.IsWideMark(c) || IsWideClauseMark(c);

    // The spaces that are there to keep two words together.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F');
}
