namespace TwitterText.Urls;

/// <summary>A domain in a text; <paramref name="UrlStart"/> is before it where a protocol precedes it.</summary>
internal readonly record struct DomainSpan(int UrlStart, int Start, int End)
{
    public bool HasProtocol => UrlStart < Start;
}
