namespace TwitterText.Urls;

/// <summary>
/// Where a link stands. Its text is head and tail together: of <c>example.com日本/path</c> only <c>example.com</c> and
/// <c>/path</c> are the link; elsewhere the tail begins where the head ends.
/// </summary>
internal readonly record struct UrlSpan(int Start, int HeadEnd, int TailStart, int End)
{
    public int Length => HeadEnd - Start + End - TailStart;

    public string Value(ReadOnlySpan<char> text) => HeadEnd == TailStart
        ? text[Start..End].ToString()
        : string.Concat(text[Start..HeadEnd], text[TailStart..End]);
}
