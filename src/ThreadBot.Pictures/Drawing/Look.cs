namespace ThreadBot.Pictures.Drawing;

/// <summary>How a form is drawn.</summary>
/// <param name="Fill">The colour inside.</param>
/// <param name="Stroke">The colour of its line; null for none.</param>
/// <param name="Width">The width of its line in pixels.</param>
internal sealed record Look(string Fill, string? Stroke, double Width)
{
    public string? Dashes { get; init; }

    public Look Dotted => this with { Dashes = "4 16" };

    public static Look Pen(string color, double width = 6) => new("none", color, width);

    public static Look Filled(string color) => new(color, null, 0);

    public static Look Card(string fill, string stroke) => new(fill, stroke, 5);
}
