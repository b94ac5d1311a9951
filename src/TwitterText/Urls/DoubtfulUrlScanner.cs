namespace TwitterText.Urls;

/// <summary>
/// Finds what X may take for a link although the official library does not: links with a top-level domain younger than the
/// library, and anything with a protocol and a dotted host. Links that the library does know may be among them.
/// </summary>
internal ref struct DoubtfulUrlScanner(ReadOnlySpan<char> text, bool hasAdded)
{
    private UrlScanner _links = hasAdded ? new(text, TopLevelDomains.Current) : default;
    private ProtocolScanner _protocols = new(text);
    private bool _hasLink;
    private bool _hasProtocol;
    private bool _mayMoveLinks = true;
    private bool _mayMoveProtocols = true;

    /// <summary>Whether the text has a younger top-level domain. Where it has none, only what no link of the library touches is in doubt.</summary>
    public bool HasAdded { get; } = hasAdded;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        if (HasAdded)
            return MoveNextOfBoth();
        if (!_protocols.MoveNext())
            return false;
        (Start, End) = (_protocols.Start, _protocols.End);
        return true;
    }

    private bool MoveNextOfBoth()
    {
        _hasLink = _mayMoveLinks ? _links.MoveNext() : _hasLink;
        _hasProtocol = _mayMoveProtocols ? _protocols.MoveNext() : _hasProtocol;
        while (_hasProtocol && _hasLink && _protocols.End > _links.Current.Start && _protocols.Start < _links.Current.End)
            _hasProtocol = _protocols.MoveNext();

        _mayMoveLinks = _hasLink && (!_hasProtocol || _links.Current.Start < _protocols.Start);
        _mayMoveProtocols = _hasProtocol && !_mayMoveLinks;
        (Start, End) = _mayMoveLinks ? (_links.Current.Start, _links.Current.End) : (_protocols.Start, _protocols.End);
        return _mayMoveLinks || _mayMoveProtocols;
    }
}
