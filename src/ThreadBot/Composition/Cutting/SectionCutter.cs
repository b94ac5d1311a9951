using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>Cuts one section into parts that fit, numbers included.</summary>
internal sealed class SectionCutter(SectionText section, PostLimit limit)
{
    private UnitSplitter Splitter => field ??= new(section, limit);

    /// <summary>The parts, in order; one that cannot be cut may be too long all the same.</summary>
    /// <param name="numbering">How posts are numbered.</param>
    /// <param name="first">The number of the section's first post.</param>
    public IReadOnlyList<Piece> Cut(PostNumbering numbering, int first)
    {
        var whole = new Piece(0, section.Text.Length, CutReason.Author);
        if (Fits(whole.Start, whole.End, first))
            return [whole];
        var units = Splitter.Split(whole, (start, end) => Fits(start, end, first) && Fits(start, end, numbering.Total));
        var pieces = Pack(units, first);
        return pieces.Count > 1 && HasShortTail(pieces) ? Balance(pieces) : pieces;

        bool Fits(int start, int end, int number) => limit.Fits(numbering.Append(section.Body(start, end), number));

        List<Piece> Pack(List<Unit> units, int firstNumber) =>
            new Packing(section, units, limit.Max, (start, end, place) => Fits(start, end, firstNumber + place)).Pieces();

        // A last part of three words looks like a mistake: the last two are cut anew, more finely.
        List<Piece> Balance(List<Piece> parts)
        {
            var kept = parts[..^2];
            var rest = new Piece(parts[^2].Start, parts[^1].End, parts[^2].Reason);
            var fine = Splitter.Split(rest, (start, end) => end - start <= limit.Max / 8, CutReason.Word);
            var anew = Pack(fine, first + kept.Count);
            return HasShortTail(anew) || anew.Count > 2 ? parts : [.. kept, .. anew];
        }
    }

    private bool HasShortTail(List<Piece> pieces) => Words.AreFew(section.Text.AsSpan(pieces[^1].Start, pieces[^1].End - pieces[^1].Start));
}
