namespace TwitterText.Urls;

/// <summary>
/// Finds what looks like a domain, from left to right. Every label and every dot is looked at a fixed number of times,
/// so that a megabyte of dots costs no more than a megabyte of prose.
/// </summary>
internal ref struct DomainScanner(ReadOnlySpan<char> text, TopLevelDomains tlds)
{
    private readonly ReadOnlySpan<char> _text = text;
    private DomainChain _chain = DomainChain.None;
    private int _nextDot;

    /// <summary>Where the text begins that no link has taken yet.</summary>
    public int Position { get; private set; }

    public void SkipTo(int position)
    {
        Position = position;
        _nextDot = Math.Max(_nextDot, position);
    }

    public bool MoveNext(out DomainSpan domain)
    {
        while (_text[_nextDot..].IndexOf('.') is var offset and >= 0)
        {
            var dot = _nextDot + offset;
            _nextDot = dot + 1;
            if (IsBetweenLabels(dot) && TryMatch(dot, out domain))
                return true;
        }

        domain = default;
        return false;
    }

    private readonly bool IsBetweenLabels(int dot) =>
        dot > 0 && dot + 1 < _text.Length && CharacterClass.IsDomain(_text[dot - 1]) && CharacterClass.IsDomain(_text[dot + 1]);

    private bool TryMatch(int dot, out DomainSpan domain)
    {
        if (!_chain.Contains(dot))
            _chain = DomainChain.Read(_text, tlds, dot);

        var labelStart = LabelStart(dot);
        var (from, end) = (labelStart, _chain.EndAfter(dot));
        if (end == 0 && tlds.Match(_text[(dot + 1)..]) is var length and > 0)
        {
            // The label itself is the registrable one, which may hold no underscore.
            from += _text[labelStart..dot].LastIndexOf('_') + 1;
            end = dot + 1 + length;
        }

        var urlStart = end == 0 ? -1 : UrlStart(from, labelStart, dot);
        domain = urlStart < labelStart ? new(urlStart, labelStart, end) : new(urlStart, urlStart, end);
        return urlStart >= 0;
    }

    /// <summary>The first place in the label, or before it with a protocol, where a link may begin; -1 if there is none.</summary>
    private readonly int UrlStart(int from, int labelStart, int dot)
    {
        if (from == labelStart && CharacterClass.IsDomain(_text[from]) && ProtocolStart(from) is var protocol and >= 0)
            return protocol;

        // At the very beginning the pattern prefers to take the first character for what precedes the link.
        if (from == 0 && dot > 1 && CharacterClass.MayPrecedeUrl(_text[0]) && CharacterClass.IsDomain(_text[1]))
            return 1;
        for (var start = from; start < dot; start++)
        {
            if (CharacterClass.IsDomain(_text[start]) && MayStart(start))
                return start;
        }

        return -1;
    }

    private readonly bool MayStart(int index) =>
        index > Position ? CharacterClass.MayPrecedeUrl(_text[index - 1]) : index == 0;

    private readonly int LabelStart(int dot)
    {
        var start = dot;
        while (start > Position && CharacterClass.IsDomainLabel(_text[start - 1]))
            start--;
        return start;
    }

    /// <summary>Where the protocol before a domain begins, -1 if there is none or if it may not begin there.</summary>
    private readonly int ProtocolStart(int domain)
    {
        var before = _text[Position..domain];
        foreach (var protocol in (ReadOnlySpan<string>)["https://", "http://"])
        {
            if (before.EndsWith(protocol, StringComparison.OrdinalIgnoreCase) && MayStart(domain - protocol.Length))
                return domain - protocol.Length;
        }

        return -1;
    }
}
