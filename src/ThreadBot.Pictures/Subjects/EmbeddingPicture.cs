using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

/// <summary>The lists are made up, as the picture says; the products are computed from them.</summary>
internal sealed class EmbeddingPicture : IPicture
{
    private static readonly Word Cat = new("cat", 0.9, 0.1);
    private static readonly Word Dog = new("dog", 0.8, 0.3);
    private static readonly Word Car = new("car", 0.1, 0.9);

    public string Name => "embedding";

    public string Title => "Three words as places on a map";

    public string Alt =>
        $"A map with two axes from 0 to 1 and three points. Cat at {Cat.X.Figure} and {Cat.Y.Figure} and dog at {Dog.X.Figure} and {Dog.Y.Figure} lie "
        + $"close together at the lower right. Car at {Car.X.Figure} and {Car.Y.Figure} lies far away at the upper left. The products are written beside the "
        + $"map: cat and dog {Cat.Times(Dog).Figure}, cat and car {Cat.Times(Car).Figure}.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle("Made-up lists of two numbers; real ones have hundreds.");
        var plot = new Plot(canvas, new Area(150, 250, 720, 540), new Extent(0, 1), new Extent(0, 1));
        plot.LeftAt(0, 0.5, 1);
        plot.Axes();
        plot.BelowAt(0, 0.5, 1);
        NamePoint(canvas, plot, Cat, Palette.Blue);
        NamePoint(canvas, plot, Dog, Palette.Blue);
        NamePoint(canvas, plot, Car, Palette.Orange);
        canvas.Text(new Point(1000, 300), "Multiply in pairs, add:", Lettering.Plain);
        Product(canvas, new Area(1000, 350, 520, 185), Dog, alike: true);
        Product(canvas, new Area(1000, 575, 520, 185), Car, alike: false);
    }

    private static void Product(Canvas canvas, Area area, Word other, bool alike)
    {
        var (pale, strong) = Palette.Verdict(alike);
        canvas.Card(area, Look.Card(pale, strong),
            ($"{Cat.Name} · {other.Name} = {Cat.Times(other).Figure}", Lettering.Large.Centred), (alike ? "alike" : "not alike", Lettering.Plain.In(strong).Centred));
    }

    private static void NamePoint(Canvas canvas, Plot plot, Word word, string color)
    {
        canvas.Arrow(plot.At(0, 0), plot.At(word.X, word.Y), Look.Pen(color));
        canvas.Text(plot.At(word.X, word.Y).Moved(18, word == Cat ? 14 : 8), word.Name, Lettering.Large.In(color));
    }

    private sealed record Word(string Name, double X, double Y)
    {
        public double Times(Word other) => (X * other.X) + (Y * other.Y);
    }
}
