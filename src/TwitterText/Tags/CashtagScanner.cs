namespace TwitterText.Tags;

/// <summary>Finds <c>$SYMBOL</c> and <c>$SYM.X</c>, from left to right.</summary>
internal ref struct CashtagScanner(ReadOnlySpan<char> text)
{
    private const int MaxLength = 6;
    private const int MaxSuffixLength = 2;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Index of the dollar sign.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        while (_text[_next..].IndexOf('$') is var offset and >= 0)
        {
            Start = _next + offset;
            _next = Start + 1;
            End = SymbolEnd(_next);
            if (End > _next && (Start == 0 || CharacterClass.IsSpace(_text[Start - 1])))
                return true;
        }

        return false;
    }

    private readonly int SymbolEnd(int start)
    {
        var end = LettersEnd(start);
        if (end == start || end - start > MaxLength || !MayEndAt(end))
            return start;
        if (end == _text.Length || _text[end] is not ('.' or '_'))
            return end;
        var suffix = LettersEnd(end + 1);
        return suffix - end - 1 is > 0 and <= MaxSuffixLength && MayEndAt(suffix) ? suffix : end;
    }

    private readonly int LettersEnd(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        return end;
    }

    private readonly bool MayEndAt(int index) =>
        index == _text.Length || CharacterClass.IsPunctuation(_text[index]) || CharacterClass.IsScriptSpace(_text[index]);
}
