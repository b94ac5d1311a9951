namespace TwitterText.Urls;

/// <summary>Finds the links in a text, from left to right, in time linear in the text and without allocating.</summary>
internal ref struct UrlScanner(ReadOnlySpan<char> text, TopLevelDomains tlds, bool withoutProtocol = true)
{
    private const int MaxUrlLength = 4096;
    private const int MaxTcoSlugLength = 40;

    private readonly ReadOnlySpan<char> _text = text;
    private DomainScanner _domains = new(text, tlds);
    private DomainSpan _bare;
    private int _bareCursor;
    private int _bareSearch;
    private int _bareEnd;
    private bool _bareHasPath;

    /// <summary>The link found last.</summary>
    public UrlSpan Current { get; private set; }

    public bool MoveNext()
    {
        if (TakeBare())
            return true;
        while (_domains.MoveNext(out var domain))
        {
            if (Accept(domain))
                return true;
        }

        return false;
    }

    private bool Accept(DomainSpan domain)
    {
        var port = UrlTail.PortEnd(_text, domain.End);
        var path = UrlTail.PathEnd(_text, port);
        var end = UrlTail.QueryEnd(_text, path);
        _domains.SkipTo(end);

        if (!IsAllowed(domain, end - domain.UrlStart))
            return false;
        if (domain.HasProtocol)
            return AcceptWithProtocol(domain, end);
        if (!withoutProtocol || (domain.Start > 0 && _text[domain.Start - 1] is '-' or '_' or '.' or '/'))
            return false;

        (_bare, _bareEnd, _bareHasPath) = (domain, end, path > port);
        _bareCursor = _bareSearch = domain.Start;
        return TakeBare();
    }

    // The official library counts the protocol twice, and one that is not written once.
    private readonly bool IsAllowed(DomainSpan domain, int length) =>
        length + (domain.HasProtocol ? domain.Start - domain.UrlStart : "https://".Length) <= MaxUrlLength
        && InternationalDomain.IsValid(_text[domain.Start..domain.End], tlds);

    private bool AcceptWithProtocol(DomainSpan domain, int end)
    {
        var start = domain.UrlStart;
        if (TcoLink.TryMatch(_text[domain.Start..end], out var slugLength, out var length))
        {
            if (slugLength > MaxTcoSlugLength)
                return false;
            end = domain.Start + length;
        }

        Current = new(start, end, end, end);
        return true;
    }

    /// <summary>
    /// Takes the next ASCII part of a domain without protocol; only the last one has the path. The official library looks the
    /// part up by its text, and so reports an earlier occurrence that is itself no link (<c>a.com2日a.com</c>).
    /// </summary>
    private bool TakeBare()
    {
        var domain = _text[_bareCursor.._bare.End];
        if (!AsciiDomain.TryFind(domain, tlds, out var start, out var end))
            return false;

        _bareCursor += end;
        var found = domain[start..end];
        var from = _bareSearch + _text[_bareSearch.._bareCursor].IndexOf(found, StringComparison.Ordinal);
        _bareSearch = from + found.Length;
        var takesTail = _bareHasPath && !AsciiDomain.TryFind(domain[end..], tlds, out _, out _);
        Current = takesTail ? new(from, _bareSearch, _bare.End, _bareEnd) : new(from, _bareSearch, _bareSearch, _bareSearch);
        return true;
    }
}
