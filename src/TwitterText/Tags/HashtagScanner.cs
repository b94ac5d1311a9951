namespace TwitterText.Tags;

/// <summary>Finds hashtags, from left to right.</summary>
internal ref struct HashtagScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _next;

    /// <summary>Index of the hash sign.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        while (_text[_next..].IndexOfAny('#', '＃') is var offset and >= 0)
        {
            Start = _next + offset;
            _next = Start + 1;
            if (!MayStart(Start) || IsKeycap(_next) || !TryReadTag(_next, out var end))
                continue;
            _position = _next = End = end;
            if (!EndsBadly(end))
                return true;
        }

        return false;
    }

    /// <summary>Neither a word nor an ampersand (<c>&amp;#39;</c>) stands before it, and no earlier hashtag has taken what does.</summary>
    private readonly bool MayStart(int index)
    {
        if (index == 0)
            return true;
        if (index == _position)
            return false;
        var before = _text[index - 1];
        if (before is '\uFE0E' or '\uFE0F')
            return true;
        if (!char.IsSurrogate(before))
            return before != '&' && !HashtagCharacter.IsAny(before);
        return index - 2 >= _position && char.IsSurrogatePair(_text[index - 2], before)
            && !HashtagCharacter.IsAny(char.ConvertToUtf32(_text[index - 2], before));
    }

    private readonly bool IsKeycap(int index) => index < _text.Length && _text[index] is '\uFE0F' or '\u20E3';

    private readonly bool TryReadTag(int start, out int end)
    {
        var hasLetter = false;
        for (end = start; end < _text.Length;)
        {
            var codePoint = CodePointRanges.At(_text, end);
            var isLetter = HashtagCharacter.IsLetter(codePoint);
            if (!isLetter && !HashtagCharacter.IsAny(codePoint))
                break;
            hasLetter |= isLetter;
            end += CodePointRanges.Utf16Length(codePoint);
        }

        return hasLetter;
    }

    private readonly bool EndsBadly(int end) =>
        _text[end..] is ['#' or '＃', ..] || _text[end..].StartsWith("://", StringComparison.Ordinal);
}
