using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>Links as HTML. Where one leads is not told to whom it leads from.</summary>
internal static class HtmlLinks
{
    private const string Rel = "noopener noreferrer";

    /// <summary>Writes a link of a text. The class says what paper should show of it.</summary>
    public static void Write(HtmlWriter html, LinkRun link) => html.Write("a", link.Text, ("href", link.Url), ("rel", RelOf(link.Url)), ("class", StyleOf(link)));

    /// <summary>Writes a link; its words alone where it leads nowhere that is safe.</summary>
    public static void Write(HtmlWriter html, string words, string? url, string? style = null)
    {
        if (SafeLink.IsSafe(url))
            html.Write("a", words, ("href", url), ("rel", RelOf(url)), ("class", style));
        else
            html.Write("span", words, ("class", style));
    }

    /// <summary>What is said of an address that leads away.</summary>
    public static string? RelOf(string url) => url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Rel : null;

    private static string? StyleOf(LinkRun link) => link.Kind switch
    {
        LinkKind.Address when !link.Url.Contains(link.Text.TrimEnd('…'), StringComparison.OrdinalIgnoreCase) && link.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase) => "words",
        LinkKind.Address => null,
        _ => "tag",
    };
}
