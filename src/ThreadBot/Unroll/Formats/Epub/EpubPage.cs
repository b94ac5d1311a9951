using System.Text;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Formats.Epub;

/// <summary>A page of a book.</summary>
internal static class EpubPage
{
    /// <summary>The bytes of a page.</summary>
    public static byte[] Write(string language, string title, Action<HtmlWriter> body)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
            Write(new HtmlWriter(writer), language, title, body);
        return bytes.ToArray();
    }

    private static void Write(HtmlWriter html, string language, string title, Action<HtmlWriter> body)
    {
        html.Own("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
        using (html.Open("html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops"), ("lang", language), ("xml:lang", language), ("dir", Language.DirectionOf(language))))
        {
            using (html.Open("head"))
            {
                html.Void("meta", ("charset", "utf-8"));
                html.Write("title", VisibleText.Line(title) is { Length: > 0 } text ? text : "Untitled");
                html.Void("link", ("rel", "stylesheet"), ("type", "text/css"), ("href", "style.css"));
            }

            html.Line();
            using (html.Open("body"))
                body(html);
        }

        html.Line();
    }
}
