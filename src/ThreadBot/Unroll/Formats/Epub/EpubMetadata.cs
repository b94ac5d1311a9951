using System.Security.Cryptography;
using System.Text;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Formats.Epub;

/// <summary>What a book says of itself, and the list of its files.</summary>
/// <param name="document">The book.</param>
/// <param name="items">Its files.</param>
internal sealed class EpubMetadata(Document document, IReadOnlyList<EpubItem> items)
{
    // A book of threads without dates is as old as a package can say.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package document.</summary>
    public string Write()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var xml = new HtmlWriter(writer);
        xml.Own("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (xml.Open("package", ("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"), ("unique-identifier", "id"), ("xml:lang", document.Language)))
        {
            xml.Line();
            using (xml.Open("metadata", ("xmlns:dc", "http://purl.org/dc/elements/1.1/")))
                Metadata(xml);
            xml.Line();
            using (xml.Open("manifest"))
                Manifest(xml);
            xml.Line();
            using (xml.Open("spine", ("page-progression-direction", Language.DirectionOf(document.Language))))
                Spine(xml);
            xml.Line();
        }

        return writer.ToString() + "\n";
    }

    private void Metadata(HtmlWriter xml)
    {
        var dates = document.Threads.SelectMany(t => t.Posts.Select(p => p.PublishedAt).Append(t.PublishedAt)).OfType<DateTimeOffset>().ToList();
        xml.Line();
        xml.Write("dc:identifier", Identifier(), ("id", "id"));
        xml.Write("dc:title", VisibleText.Line(document.Title) is { Length: > 0 } title ? title : "Untitled");
        xml.Write("dc:language", document.Language);
        foreach (var name in document.Threads.Select(t => VisibleText.Line(t.Author.Name)).Where(n => n.Length > 0).Distinct())
            xml.Write("dc:creator", name);
        if (dates.Count > 0)
            xml.Write("dc:date", Words.Instant(dates.Min()));
        if (!document.IsBook && SafeLink.IsSafe(document.Threads[0].Source))
            xml.Write("dc:source", document.Threads[0].Source!);
        xml.Write("meta", Words.Instant(dates.Count > 0 ? dates.Max() : NoDate), ("property", "dcterms:modified"));
        foreach (var (property, value) in (ReadOnlySpan<(string, string)>)[("accessMode", "textual"), ("accessMode", "visual"), ("accessModeSufficient", "textual"), ("accessibilityFeature", "alternativeText"), ("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "readingOrder"), ("accessibilityHazard", "unknown")])
            xml.Write("meta", value, ("property", "schema:" + property));
        xml.Line();
    }

    private void Manifest(HtmlWriter xml)
    {
        foreach (var item in items)
        {
            xml.Line();
            xml.Void("item", ("id", item.Id), ("href", item.Path), ("media-type", item.MediaType), ("properties", item.Properties));
        }
    }

    private void Spine(HtmlWriter xml)
    {
        foreach (var item in items.Where(i => i.IsRead))
        {
            xml.Line();
            xml.Void("itemref", ("idref", item.Id));
            // The contents come after the title page of a book.
            if (item.Id == "title")
                xml.Void("itemref", ("idref", "nav"));
        }
    }

    /// <summary>A name that the same threads have each time, and others never.</summary>
    private string Identifier()
    {
        var content = string.Join('\n', document.Threads.Select(t => $"{t.Source}\0{t.Slug}\0{t.Title}\0{t.Author.Name}").Prepend(document.Title));
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
