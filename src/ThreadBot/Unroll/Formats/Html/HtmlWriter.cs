using System.Diagnostics.CodeAnalysis;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>
/// Writes HTML that is XML too. Tags and attributes are constants of this program; everything else is encoded, so no text of others can
/// ever be anything but text. Elements end in the order in which they began.
/// </summary>
/// <param name="output">Where to.</param>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Begins an element, which ends where the value is disposed.</summary>
    public HtmlElement Open([ConstantExpected] string tag, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Begin(tag, attributes);
        output.Write('>');
        return new HtmlElement(output, tag);
    }

    /// <summary>An element that holds text alone.</summary>
    public void Write([ConstantExpected] string tag, string text, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        using (Open(tag, attributes))
            Text(text);
    }

    /// <summary>An element that holds nothing, such as a line break.</summary>
    public void Void([ConstantExpected] string tag, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Begin(tag, attributes);
        output.Write("/>");
    }

    /// <summary>An image that is in the page itself.</summary>
    public void Image(PictureFile picture, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Begin("img", attributes);
        output.Write(" src=\"");
        WriteData(picture, output);
        output.Write("\"/>");
    }

    /// <summary>An image for which a sign stands until the page is written.</summary>
    public void Later(int sign, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Begin("img", attributes);
        output.Write($" src=\"\u0001{sign}\u0001\"/>");
    }

    /// <summary>An image as an address that holds it.</summary>
    public static void WriteData(PictureFile picture, TextWriter output)
    {
        output.Write($"data:{picture.MediaType};base64,");
        // A multiple of three bytes has no padding, so the parts can stand one behind the other.
        for (var i = 0; i < picture.Bytes.Length; i += 3 * 4096)
            output.Write(Convert.ToBase64String(picture.Bytes.AsSpan(i, Math.Min(3 * 4096, picture.Bytes.Length - i))));
    }

    /// <summary>Text that may stand within an attribute too.</summary>
    public void Attribute(string text) => Encode(text, isAttribute: true);

    /// <summary>Text.</summary>
    public void Text(string text) => Encode(text, isAttribute: false);

    /// <summary>A line end, to keep the page readable in an editor.</summary>
    public void Line() => output.Write('\n');

    /// <summary>What is no text of others: the document type, a script.</summary>
    public void Own([ConstantExpected] string html) => output.Write(html);

    /// <summary>A style sheet of this program's.</summary>
    public void Style(string css)
    {
        using (Open("style"))
            output.Write(css);
    }

    private void Begin(string tag, ReadOnlySpan<HtmlAttribute> attributes)
    {
        output.Write('<');
        output.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            output.Write($" {name}=\"");
            Encode(value, isAttribute: true);
            output.Write('"');
        }
    }

    private void Encode(string text, bool isAttribute)
    {
        foreach (var c in VisibleText.Of(text))
        {
            switch (c)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"' when isAttribute: output.Write("&quot;"); break;
                case '\n' when isAttribute: output.Write("&#10;"); break;
                default: output.Write(c); break;
            }
        }
    }
}

/// <summary>An attribute.</summary>
/// <param name="Name">Its name, a constant of this program.</param>
/// <param name="Value">What it says; null leaves it out.</param>
internal readonly record struct HtmlAttribute([ConstantExpected] string Name, string? Value)
{
    public static implicit operator HtmlAttribute((string Name, string? Value) attribute)
    {
        return new(attribute.Name, attribute.Value);
    }
}

/// <summary>An element that was begun.</summary>
internal readonly struct HtmlElement(TextWriter output, string tag) : IDisposable
{
    /// <summary>Ends it.</summary>
    public void Dispose() => output.Write($"</{tag}>");
}
