namespace ThreadBot.Composition.Cutting;

/// <summary>
/// Deals the units of a section out to posts: as few posts as can be, cut at the best places, each about as full as the others.
/// The cheapest way to every unit is found once, from left to right (as a typesetter breaks a paragraph into lines).
/// </summary>
/// <param name="section">The section.</param>
/// <param name="units">The units, in order.</param>
/// <param name="max">The most a post takes.</param>
/// <param name="fits">Whether a stretch of the section fits as the post with this place among the section's posts, from 0.</param>
internal sealed class Packing(SectionText section, IReadOnlyList<Unit> units, int max, Func<int, int, int, bool> fits)
{
    /// <summary>Lengths do not add up exactly: a sum may be this much above the limit and the post still fit.</summary>
    private const int Slack = 8;

    /// <summary>A sum this much below the limit leaves room for a number and is believed, until the finished posts are measured.</summary>
    private const int Room = 24;

    private const double Post = 1;
    private const double ShortTail = 1.5;
    private const double TooLong = 1000;

    private readonly Way[] _ways = new Way[units.Count + 1];
    private bool _believesSums = true;

    /// <summary>The posts' shares.</summary>
    public List<Piece> Pieces()
    {
        var pieces = FindCheapest();
        if (AllFit(pieces))
            return pieces;
        _believesSums = false;
        return FindCheapest();
    }

    private bool AllFit(List<Piece> pieces)
    {
        for (var place = 0; place < pieces.Count; place++)
        {
            if (!fits(pieces[place].Start, pieces[place].End, place))
                return false;
        }

        return true;
    }

    private List<Piece> FindCheapest()
    {
        for (var to = 1; to < _ways.Length; to++)
            _ways[to] = new(double.PositiveInfinity, 0, 0);
        _ways[0] = new(0, 0, 0);
        for (var from = 0; from < units.Count; from++)
            GoOnFrom(from);
        return TraceBack();
    }

    private void GoOnFrom(int from)
    {
        long width = 0;
        for (var to = from + 1; to <= units.Count; to++)
        {
            width += units[to - 1].Width + (to - 1 > from ? units[to - 1].Start - units[to - 2].End : 0);
            if (to == from + 1)
                TakeAlone(from, width);
            else if (width > max + Slack || !TryWay(from, to, width))
                return;
        }
    }

    /// <summary>One unit that does not fit by itself goes alone all the same; whoever asked is told by the post's length.</summary>
    private void TakeAlone(int from, long width)
    {
        if (!TryWay(from, from + 1, width))
            Improve(from, from + 1, _ways[from].Cost + Cost(from, from + 1, width) + TooLong);
    }

    /// <summary>False where the units do not fit together: more of them would not either.</summary>
    private bool TryWay(int from, int to, long width)
    {
        var cost = _ways[from].Cost + Cost(from, to, width);
        if (cost >= _ways[to].Cost)
            return true;
        if (!Fits(units[from].Start, units[to - 1].End, (_ways[from].Posts, width)))
            return false;
        Improve(from, to, cost);
        return true;
    }

    // Few characters cannot be many bytes, and what is no code gets no fences again: then the sum says enough.
    private bool Fits(int start, int end, (int Place, long Width) post) =>
        (_believesSums && post.Width <= max - Room && end - start <= 3 * max && !section.HasCode(start, end))
        || fits(start, end, post.Place);

    private void Improve(int from, int to, double cost)
    {
        if (cost < _ways[to].Cost)
            _ways[to] = new(cost, from, _ways[from].Posts + 1);
    }

    private double Cost(int from, int to, long width)
    {
        var emptiness = Math.Max(0, 1 - (double)width / max);
        var tail = from > 0 && to == units.Count && Words.AreFew(section.Text.AsSpan(units[from].Start)) ? ShortTail : 0;
        return Post + emptiness * emptiness + tail + (from > 0 ? CostOf(units[from].Reason) : 0);
    }

    private static double CostOf(CutReason reason) => reason switch
    {
        CutReason.Paragraph => 0,
        CutReason.Line => 0.15,
        CutReason.Sentence => 0.3,
        CutReason.Clause => 0.8,
        CutReason.Word => 1.2,
        _ => 1.5,
    };

    private List<Piece> TraceBack()
    {
        var pieces = new List<Piece>();
        for (var to = units.Count; to > 0; to = _ways[to].From)
            pieces.Add(new(units[_ways[to].From].Start, units[to - 1].End, units[_ways[to].From].Reason));
        pieces.Reverse();
        return pieces;
    }

    private readonly record struct Way(double Cost, int From, int Posts);
}
