namespace TwitterText.Tags;

/// <summary>Finds <c>@name</c> and <c>@name/list</c>, from left to right.</summary>
internal ref struct MentionScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _next;

    /// <summary>Index of the at sign.</summary>
    public int Start { get; private set; }

    /// <summary>End of the screen name.</summary>
    public int NameEnd { get; private set; }

    /// <summary>End of the list, or of the screen name if there is none.</summary>
    public int End { get; private set; }

    public bool MoveNext()
    {
        while (_text[_next..].IndexOfAny('@', '＠') is var offset and >= 0)
        {
            Start = _next + offset;
            _next = Start + 1;
            NameEnd = ScreenName.End(_text, _next);
            if (NameEnd == _next || !MayStart(Start))
                continue;
            _position = _next = End = ScreenName.ListEnd(_text, NameEnd);
            if (!ScreenName.IsBrokenBy(_text[End..]))
                return true;
        }

        return false;
    }

    private readonly bool MayStart(int index)
    {
        if (index == 0)
            return true;
        if (index == _position)
            return false;
        var before = _text[index - 1];
        return (!char.IsAsciiLetterOrDigit(before) && !"_!#$%&*@＠".Contains(before)) || FollowsRetweet(index);
    }

    /// <summary><c>RT@name</c> is the one word that may touch a mention.</summary>
    private readonly bool FollowsRetweet(int index)
    {
        var start = index - 2;
        if (start < _position || !_text[start..index].Equals("rt", StringComparison.OrdinalIgnoreCase))
            return false;
        return start == 0 || (start > _position && !char.IsAsciiLetterOrDigit(_text[start - 1]) && !"_+~.-".Contains(_text[start - 1]));
    }
}
