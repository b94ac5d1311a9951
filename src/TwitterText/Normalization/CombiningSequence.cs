namespace TwitterText.Normalization;

/// <summary>A character with all that may combine with it: taken apart, its marks put in order, and put together again.</summary>
internal ref struct CombiningSequence() : IDisposable
{
    private const int RankShift = 24;
    private const int Ranks = 64;
    private const int Joins = 1 << 30;
    private const int CodePointMask = (1 << RankShift) - 1;
    private const int UsualLength = 16;

    /// <summary>Code points, each with its rank above it, and whether it may join the one before.</summary>
    private PooledBuffer<int> _parts = new(UsualLength);

    /// <summary>Adds form C of a sequence.</summary>
    public void Compose(ReadOnlySpan<char> text, ref PooledBuffer<char> result)
    {
        _parts.Clear();
        for (var i = 0; i < text.Length;)
        {
            var codePoint = CodePointRanges.At(text, i);
            i += CodePointRanges.Utf16Length(codePoint);
            TakeApart(codePoint);
        }

        var parts = _parts.Written;
        PutMarksInOrder(parts);
        foreach (var part in parts[..PutTogether(parts)])
            Add(ref result, part & CodePointMask);
    }

    public void Dispose() => _parts.Dispose();

    private void TakeApart(int codePoint)
    {
        if (!CanonicalData.TryTakeApart(codePoint, out var parts))
        {
            _parts.Add((CanonicalData.JoinsAnother(codePoint) ? Joins : 0) | CanonicalData.Rank(codePoint) << RankShift | codePoint);
            return;
        }

        TakeApart(parts.First);
        if (parts.Second > 0)
            TakeApart(parts.Second);
    }

    private static void PutMarksInOrder(Span<int> parts)
    {
        for (var start = 0; start < parts.Length; start++)
        {
            var (end, isInOrder) = (start, true);
            for (; end < parts.Length && Rank(parts[end]) > 0; end++)
                isInOrder &= end == start || Rank(parts[end - 1]) <= Rank(parts[end]);
            if (!isInOrder)
                SortByRank(parts[start..end]);
            start = end;
        }
    }

    /// <summary>Counts first, so that a megabyte of marks takes no longer than a megabyte of letters; marks of one rank keep their order.</summary>
    private static void SortByRank(Span<int> marks)
    {
        Span<int> next = stackalloc int[Ranks + 1];
        foreach (var mark in marks)
            next[Rank(mark) + 1]++;
        for (var rank = 1; rank <= Ranks; rank++)
            next[rank] += next[rank - 1];
        foreach (var mark in marks.ToArray())
            marks[next[Rank(mark)]++] = mark;
    }

    /// <summary>Joins the first character with each mark that no mark of the same or a higher rank keeps from it; returns how many are left.</summary>
    private static int PutTogether(Span<int> parts)
    {
        var (count, starter, lastRank) = (0, -1, -1);
        foreach (var part in parts)
        {
            var rank = Rank(part);
            var joined = (part & Joins) != 0 && starter >= 0 && lastRank < rank ? CanonicalData.Join(parts[starter] & CodePointMask, part & CodePointMask) : 0;
            if (joined > 0)
            {
                parts[starter] = joined;
                continue;
            }

            (starter, lastRank) = rank == 0 ? (count, -1) : (starter, rank);
            parts[count++] = part;
        }

        return count;
    }

    private static int Rank(int part) => part >> RankShift & (Ranks - 1);

    private static void Add(ref PooledBuffer<char> result, int codePoint)
    {
        if (codePoint > char.MaxValue)
        {
            result.Add((char)((codePoint - 0x10000 >> 10) + 0xD800));
            result.Add((char)((codePoint & 0x3FF) + 0xDC00));
        }
        else
        {
            result.Add((char)codePoint);
        }
    }
}
