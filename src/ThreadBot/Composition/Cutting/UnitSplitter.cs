using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>
/// Takes a section apart as far as needed and no further: what fits is never looked into. Paragraphs come before lines, lines before
/// sentences, then clauses, words and graphemes.
/// </summary>
internal sealed class UnitSplitter
{
    private readonly SectionText _section;
    private readonly PostLimit _limit;
    private readonly LineBreaks _lines;
    private readonly InlineBreaks _inline;
    private readonly WordParts _words;

    public UnitSplitter(SectionText section, PostLimit limit)
    {
        var atoms = new Atoms(section, limit);
        (_section, _limit) = (section, limit);
        (_lines, _inline, _words) = (new(section, atoms), new(section.Text, atoms), new(section.Text, atoms, patience: limit.Max));
    }

    /// <summary>Small parts are taken together up to this many characters: a sixteenth of a post is fine enough.</summary>
    private int Grain => Math.Max(1, _limit.Max / 16);

    /// <summary>The units of a stretch of the section.</summary>
    /// <param name="whole">The stretch.</param>
    /// <param name="isSmall">Whether a stretch need not be taken apart.</param>
    /// <param name="finest">The finest places that may be used.</param>
    public List<Unit> Split(Piece whole, Func<int, int, bool> isSmall, CutReason finest = CutReason.Grapheme)
    {
        var units = new List<Unit>();
        SplitAt(CutReason.Paragraph, whole, isSmall(whole.Start, whole.End));
        return units;

        void SplitAt(CutReason level, Piece part, bool small)
        {
            if (small || level > finest)
            {
                units.Add(new(part.Start, part.End, part.Reason, _limit.Measure(_section.Text[part.Start..part.End])));
            }
            else
            {
                // What has no place of this kind is still too long; to count a long text again at every level takes most of the time.
                foreach (var smaller in Parts(level, part))
                    SplitAt(level + 1, smaller, (smaller.Start != part.Start || smaller.End != part.End) && isSmall(smaller.Start, smaller.End));
            }
        }
    }

    private static IEnumerable<Piece> CutAt(IEnumerable<Break> breaks, Piece part)
    {
        var (start, reason) = (part.Start, part.Reason);
        foreach (var at in breaks)
        {
            yield return new(start, at.End, reason);
            (start, reason) = (at.Next, at.Reason);
        }

        yield return new(start, part.End, reason);
    }

    private IEnumerable<Piece> Parts(CutReason level, Piece part) => level switch
    {
        CutReason.Paragraph or CutReason.Line => Together(CutAt(_lines.Within(part.Start, part.End, level), part)),
        _ when _section.HasCode(part.Start, part.End) => [part],
        CutReason.Grapheme => CutAt(_words.Within(part.Start, part.End, Grain), part),
        _ => Together(CutAt(_inline.Within(part.Start, part.End, level), part)),
    };

    private IEnumerable<Piece> Together(IEnumerable<Piece> parts)
    {
        Piece? run = null;
        foreach (var part in parts)
        {
            if (run is { } before && part.End - before.Start > Grain)
            {
                yield return before;
                run = null;
            }

            run = run is { } begun ? begun with { End = part.End } : part;
        }

        if (run is { } last)
            yield return last;
    }
}
