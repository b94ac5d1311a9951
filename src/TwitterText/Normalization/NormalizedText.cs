namespace TwitterText.Normalization;

/// <summary>
/// Normalization form C (UAX #15) of any string, malformed UTF-16 too, in time linear in it. .NET's own throws on what is malformed,
/// does nothing in invariant globalization, and takes quadratic time for a long run of combining marks.
/// </summary>
internal ref struct NormalizedText : IDisposable
{
    /// <summary>Up to here nothing combines with anything.</summary>
    private const char LastNeverCombining = '\u02FF';

    private PooledBuffer<char> _rewritten;
    private bool _isRewritten;

    public NormalizedText(string text)
    {
        Text = text;
        var first = Text.IndexOfAnyExceptInRange('\0', LastNeverCombining);
        var active = first < 0 ? -1 : NextActive(Text, first);
        if (active >= 0)
            Rewrite(active);
    }

    /// <summary>The text in form C, until this is disposed of.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    // Code that is generic over characters is compiled when it is first called, and most texts are taken as they are.
    public void Dispose()
    {
        if (_isRewritten)
            _rewritten.Dispose();
    }

    /// <summary>Only what may change is taken apart: an active character, the one before it, and all that may combine with them.</summary>
    private void Rewrite(int active)
    {
        _rewritten = new(Text.Length + 16);
        _isRewritten = true;
        using var sequence = new CombiningSequence();
        var copied = 0;
        while (active >= 0)
        {
            var start = Math.Max(copied, Previous(Text, active));
            var end = RunEnd(Text, active);
            _rewritten.Add(Text[copied..start]);
            sequence.Compose(Text[start..end], ref _rewritten);
            copied = end;
            active = NextActive(Text, end);
        }

        _rewritten.Add(Text[copied..]);
        Text = _rewritten.Written;
    }

    private static int NextActive(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] <= LastNeverCombining || (!char.IsSurrogate(text[i]) && !CanonicalData.IsActive(text[i])))
                continue;
            var codePoint = CodePointRanges.At(text, i);
            if (CanonicalData.IsActive(codePoint))
                return i;
            i += CodePointRanges.Utf16Length(codePoint) - 1;
        }

        return -1;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && CodePointRanges.At(text, end) is var codePoint && CanonicalData.IsActive(codePoint))
        {
            if (end > start && CanonicalData.BeginsAnew(codePoint))
                break;
            end += CodePointRanges.Utf16Length(codePoint);
        }

        return end;
    }

    private static int Previous(ReadOnlySpan<char> text, int index) =>
        index >= 2 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? index - 2 : index - 1;
}
