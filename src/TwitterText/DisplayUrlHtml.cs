namespace TwitterText;

/// <summary>
/// A shortened link that is copied whole: what the display leaves out stands in the HTML, off the screen, and the ellipses are
/// elements of their own so that a page can keep them out of the clipboard.
/// </summary>
internal static class DisplayUrlHtml
{
    private const string Hidden = "style='position:absolute;left:-9999px;'";
    private const char Ellipsis = '…';

    public static string Of(DisplayUrl url)
    {
        var shown = url.Display.Replace(Ellipsis.ToString(), "", StringComparison.Ordinal);
        var at = url.Expanded.IndexOf(shown, StringComparison.Ordinal);
        if (at < 0)
            return HtmlText.Escape(url.Display);
        var (before, after) = (url.Expanded[..at], url.Expanded[(at + shown.Length)..]);
        return $"<span class='tco-ellipsis'>{Mark(url.Display.StartsWith(Ellipsis))}<span {Hidden}>&nbsp;</span></span>"
            + $"<span {Hidden}>{HtmlText.Escape(before)}</span>"
            + $"<span class='js-display-url'>{HtmlText.Escape(shown)}</span>"
            + $"<span {Hidden}>{HtmlText.Escape(after)}</span>"
            + $"<span class='tco-ellipsis'><span {Hidden}>&nbsp;</span>{Mark(url.Display.EndsWith(Ellipsis))}</span>";
    }

    private static string Mark(bool hasEllipsis) => hasEllipsis ? Ellipsis.ToString() : "";
}
