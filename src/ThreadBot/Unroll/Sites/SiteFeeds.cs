using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Sites;

/// <summary>What tells readers of feeds, and machines that search, about new threads.</summary>
/// <param name="title">The site's title.</param>
/// <param name="address">Where the site stands, with a slash at the end; null where nobody knows.</param>
/// <param name="newest">The threads, newest first.</param>
internal sealed class SiteFeeds(string title, string? address, IReadOnlyList<SiteEntry> newest)
{
    // As long as a feed is read without paging.
    private const int Entries = 30;
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the Atom feed.</summary>
    public async Task WriteAtomAsync(Stream output)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var xml = new HtmlWriter(writer);
        xml.Own("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (xml.Open("feed", ("xmlns", "http://www.w3.org/2005/Atom")))
        {
            xml.Line();
            xml.Write("id", address ?? Name(title));
            xml.Write("title", VisibleText.Line(title));
            xml.Write("updated", Words.Instant(newest.Max(e => e.At) ?? NoDate));
            xml.Void("link", ("rel", "self"), ("href", address + "feed.xml"));
            xml.Void("link", ("rel", "alternate"), ("type", "text/html"), ("href", address + "index.html"));
            foreach (var entry in newest.Take(Entries))
                Write(xml, entry);
        }

        xml.Line();
    }

    /// <summary>Writes the JSON feed.</summary>
    public async Task WriteJsonAsync(Stream output)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", VisibleText.Line(title));
        if (address is not null)
        {
            json.WriteString("home_page_url", address);
            json.WriteString("feed_url", address + "feed.json");
        }

        json.WriteStartArray("items");
        foreach (var entry in newest.Take(Entries))
            Write(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the map of the site; it needs the site's address.</summary>
    public async Task WriteMapAsync(Stream output, IEnumerable<string> pages)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var xml = new HtmlWriter(writer);
        xml.Own("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (xml.Open("urlset", ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")))
        {
            xml.Line();
            foreach (var page in pages)
            {
                using (xml.Open("url"))
                    xml.Write("loc", address + SitePath.Href(page));
                xml.Line();
            }
        }

        xml.Line();
    }

    private void Write(HtmlWriter xml, SiteEntry entry)
    {
        xml.Line();
        using (xml.Open("entry"))
        {
            xml.Write("id", IdOf(entry));
            xml.Write("title", VisibleText.Line(entry.Thread.Title));
            xml.Write("updated", Words.Instant(entry.At ?? NoDate));
            xml.Void("link", ("rel", "alternate"), ("type", "text/html"), ("href", address + entry.Href));
            using (xml.Open("author"))
                xml.Write("name", VisibleText.Line(entry.Thread.Author.Name));
            xml.Write("summary", entry.Opening);
        }
    }

    private void Write(Utf8JsonWriter json, SiteEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", IdOf(entry));
        json.WriteString("url", address + entry.Href);
        json.WriteString("title", VisibleText.Line(entry.Thread.Title));
        json.WriteString("summary", entry.Opening);
        json.WriteString("content_text", entry.Opening);
        json.WriteString("language", entry.Thread.Language);
        if (entry.At is { } at)
            json.WriteString("date_published", Words.Instant(at));
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", VisibleText.Line(entry.Thread.Author.Name));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // An entry stays the same one when the site moves.
    private static string IdOf(SiteEntry entry) =>
        SafeLink.IsSafe(entry.Thread.Source) && Uri.IsWellFormedUriString(entry.Thread.Source, UriKind.Absolute) ? entry.Thread.Source : Name(entry.Page);

    private static string Name(string of)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
