namespace TwitterText.Urls;

/// <summary>
/// Finds what X may take for a link although the official library does not: links with a top-level domain younger than the
/// library, and anything with a protocol and a dotted host. Links that the library does know may be among them.
/// </summary>
internal ref struct DoubtfulUrlScanner(ReadOnlySpan<char> text)
{
    private UrlScanner _newer = new(text, TopLevelDomains.Current);
    private ProtocolScanner _protocols = new(text);
    private bool _hasNewer;
    private bool _hasProtocol;
    private bool _mayMoveNewer = true;
    private bool _mayMoveProtocols = true;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        _hasNewer = _mayMoveNewer ? _newer.MoveNext() : _hasNewer;
        _hasProtocol = _mayMoveProtocols ? _protocols.MoveNext() : _hasProtocol;
        while (_hasProtocol && _hasNewer && _protocols.End > _newer.Current.Start && _protocols.Start < _newer.Current.End)
            _hasProtocol = _protocols.MoveNext();

        _mayMoveNewer = _hasNewer && (!_hasProtocol || _newer.Current.Start < _protocols.Start);
        _mayMoveProtocols = _hasProtocol && !_mayMoveNewer;
        (Start, End) = _mayMoveNewer ? (_newer.Current.Start, _newer.Current.End) : (_protocols.Start, _protocols.End);
        return _mayMoveNewer || _mayMoveProtocols;
    }
}
