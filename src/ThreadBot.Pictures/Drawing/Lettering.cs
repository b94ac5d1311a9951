namespace ThreadBot.Pictures.Drawing;

/// <summary>How words are written.</summary>
/// <param name="Size">Height of the type in pixels; a phone shows a quarter of it.</param>
/// <param name="Color">One of the palette's strong colours.</param>
/// <param name="Weight">Of the strokes: 400 is normal, 700 bold.</param>
/// <param name="Anchor">Which end of the words stands at their place: start, middle or end.</param>
internal sealed record Lettering(double Size, string Color, int Weight = 400, string Anchor = "start")
{
    public static Lettering Title { get; } = new(62, Palette.Ink, 700);
    public static Lettering Large { get; } = new(54, Palette.Ink, 700);
    public static Lettering Plain { get; } = new(42, Palette.Ink);
    public static Lettering Small { get; } = new(38, Palette.Slate);

    public Lettering Bold => this with { Weight = 700 };
    public Lettering Centred => this with { Anchor = "middle" };
    public Lettering ToTheLeft => this with { Anchor = "end" };

    public Lettering In(string color) => this with { Color = color };
}
