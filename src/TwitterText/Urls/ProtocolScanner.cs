namespace TwitterText.Urls;

/// <summary>Finds what begins with http:// or https:// and has a dotted host, whether or not its top-level domain is known.</summary>
internal ref struct ProtocolScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        while (_text[_position..].IndexOf("://", StringComparison.Ordinal) is var offset and >= 0)
        {
            var colon = _position + offset;
            _position = colon + 3;
            if (SchemeLength(_text[..colon]) is var scheme and > 0 && HostEnd(_position) is var host and > 0)
            {
                Start = colon - scheme;
                End = _position = UrlTail.End(_text, host);
                return true;
            }
        }

        return false;
    }

    private static int SchemeLength(ReadOnlySpan<char> before)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https", "http"])
        {
            if (before.EndsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme.Length;
        }

        return 0;
    }

    private readonly int HostEnd(int start)
    {
        var end = start;
        while (end < _text.Length && (_text[end] == '.' || CharacterClass.IsDomainLabel(_text[end])))
            end++;
        return _text[start..end].TrimEnd('.').Contains('.') ? end : 0;
    }
}
