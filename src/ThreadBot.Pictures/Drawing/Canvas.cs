using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ThreadBot.Pictures.Drawing;

/// <summary>A light sheet of 16 to 9, as timelines show pictures, that becomes an SVG. Places are pixels.</summary>
internal sealed partial class Canvas
{
    public const int Width = 1600;
    public const int Height = 900;

    /// <summary>The distance that is kept from the sides.</summary>
    public const double Margin = 80;

    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";
    private readonly XElement _svg;

    public Canvas(string title, string description)
    {
        _svg = new XElement(Namespace + "svg",
            new XAttribute("width", Width), new XAttribute("height", Height), new XAttribute("viewBox", $"0 0 {Width} {Height}"),
            new XAttribute("font-family", "Noto Sans, DejaVu Sans, Verdana, sans-serif"),
            new XAttribute("stroke-linecap", "round"), new XAttribute("stroke-linejoin", "round"),
            new XElement(Namespace + "title", title), new XElement(Namespace + "desc", description));
        Box(new Area(0, 0, Width, Height), Look.Filled(Palette.Paper));
        Text(new Point(Margin, 116), title, Lettering.Title);
    }

    /// <summary>A line of explanation below the title.</summary>
    public void Subtitle(string text) => Text(new Point(Margin, 180), text, Lettering.Small);

    /// <summary>One line of words that stand on their place.</summary>
    public void Text(Point at, string text, Lettering lettering) => Draw("text",
        ("x", Number(at.X)), ("y", Number(at.Y)), ("font-size", Number(lettering.Size)), ("fill", lettering.Color),
        ("font-weight", lettering.Weight == 400 ? null : Number(lettering.Weight)), ("text-anchor", lettering.Anchor == "start" ? null : lettering.Anchor))
        .Add(Hyphen.Replace(text, "\u2212"));

    /// <summary>Lines of words, one below the other, whose middle is at a place.</summary>
    public void Stack(Point middle, params ReadOnlySpan<(string Text, Lettering Lettering)> lines)
    {
        var height = 0.0;
        foreach (var (_, lettering) in lines)
            height += lettering.Size * 1.25;
        var top = middle.Y - (height / 2);
        foreach (var (text, lettering) in lines)
        {
            // A line stands on its base, which leaves room below for the tails of letters.
            Text(new Point(middle.X, top + (lettering.Size * 0.98)), text, lettering);
            top += lettering.Size * 1.25;
        }
    }

    public void Line(Point from, Point to, Look look) => Path($"M{Pair(from)} L{Pair(to)}", look);

    /// <summary>A line through places, in their order.</summary>
    public void Curve(IEnumerable<Point> points, Look look) => Path("M" + string.Join(" L", points.Select(Pair)), look);

    /// <summary>A form whose corners are places.</summary>
    public void Form(IEnumerable<Point> corners, Look look) => Path($"M{string.Join(" L", corners.Select(Pair))} Z", look);

    /// <summary>A line with a tip at its end.</summary>
    public void Arrow(Point from, Point to, Look look)
    {
        var length = 14 + (look.Width * 2);
        var neck = to.Toward(from, length);
        var (across, along) = ((neck.Y - to.Y) * 0.45, (to.X - neck.X) * 0.45);
        Line(from, neck, look);
        Form([to, neck.Moved(across, along), neck.Moved(-across, -along)], Look.Filled(look.Stroke!));
    }

    public void Box(Area area, Look look, double radius = 0) => AddForm("rect", look,
        ("x", Number(area.X)), ("y", Number(area.Y)), ("width", Number(area.Width)), ("height", Number(area.Height)), ("rx", radius == 0 ? null : Number(radius)));

    public void Circle(Point centre, double radius, Look look) =>
        AddForm("circle", look, ("cx", Number(centre.X)), ("cy", Number(centre.Y)), ("r", Number(radius)));

    /// <summary>A rounded box with words in its middle.</summary>
    public void Card(Area area, Look look, params ReadOnlySpan<(string Text, Lettering Lettering)> lines)
    {
        Box(area, look, 22);
        Stack(area.Centre, lines);
    }

    /// <summary>The sheet as a file.</summary>
    public string ToSvg()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            _svg.Save(xml);
        return text + "\n";
    }

    private void Path(string path, Look look) => AddForm("path", look, ("d", path));

    private void AddForm(string name, Look look, params ReadOnlySpan<(string Name, string? Value)> attributes) => Draw(name,
    [
        .. attributes, ("fill", look.Fill), ("stroke", look.Stroke), ("stroke-width", look.Stroke is null ? null : Number(look.Width)), ("stroke-dasharray", look.Dashes),
    ]);

    private XElement Draw(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new XElement(Namespace + name);
        foreach (var (attribute, value) in attributes)
            element.SetAttributeValue(attribute, value);
        _svg.Add(element);
        return element;
    }

    private static string Pair(Point point) => $"{Number(point.X)},{Number(point.Y)}";

    private static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A hyphen before a number is a minus.</summary>
    [GeneratedRegex(@"(?<![\w.])-(?= ?\d)")]
    private static partial Regex Hyphen { get; }
}
