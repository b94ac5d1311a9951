using TwitterText.Urls;

namespace TwitterText;

/// <summary>Finds what X turns into links. Indices are UTF-16.</summary>
public static class Extractor
{
    /// <summary>The links in the text, in order; bare domains (<c>README.md</c>) too.</summary>
    public static IReadOnlyList<Entity> ExtractUrlsWithIndices(string text) => ExtractUrlsWithIndices(text, withoutProtocol: true);

    /// <summary>The links in the text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="withoutProtocol">Whether a domain is a link without <c>http://</c> or <c>https://</c> before it.</param>
    public static IReadOnlyList<Entity> ExtractUrlsWithIndices(string text, bool withoutProtocol)
    {
        ArgumentNullException.ThrowIfNull(text);
        var urls = new List<Entity>();
        var scanner = new UrlScanner(text, withoutProtocol);
        while (scanner.MoveNext())
            urls.Add(new(scanner.Current.Start, scanner.Current.End, EntityKind.Url, scanner.Current.Value(text)));
        return urls;
    }
}
