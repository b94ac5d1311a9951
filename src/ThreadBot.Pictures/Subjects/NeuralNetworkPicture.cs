using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class NeuralNetworkPicture : IPicture
{
    private static readonly int[] Sizes = [2, 4, 4, 1];
    private static readonly Layers Places = new(new Area(300, 195, 900, 510), Sizes);

    private static int Neurons => Sizes.Skip(1).Sum();

    private static int Weights => Sizes.Zip(Sizes.Skip(1), (from, to) => from * to).Sum();

    public string Name => "neural-network";

    public string Title => "A network is small functions, joined";

    public string Alt =>
        $"A network from left to right. Two inputs, size and floor, lead to a column of {Sizes[1]} circles, these to a second column of {Sizes[2]}, and "
        + $"these to one last circle, which gives the rent. Every circle is joined with every one of the next column. Below: {Neurons} small functions, "
        + $"{Weights} lines with a weight each, {Neurons} biases, so training has to find {Weights + Neurons} numbers.";

    public void DrawOn(Canvas canvas)
    {
        for (var layer = 0; layer + 1 < Sizes.Length; layer++)
        {
            foreach (var (from, to) in Places.Connections(layer))
                canvas.Line(from, to, Look.Pen(Palette.Orange, 4));
        }
        foreach (var (place, name) in Places[0].Zip(["size", "floor"]))
            canvas.Card(Area.Around(place.Moved(-110, 0), 220, 104), Look.Card(Palette.PaleBlue, Palette.Blue), (name, Lettering.Plain.Bold.Centred));
        foreach (var place in Enumerable.Range(1, Sizes.Length - 1).SelectMany(layer => Places[layer]))
            canvas.Circle(place, 48, Look.Card(Palette.White, Palette.Ink));
        var end = Places[Sizes.Length - 1][0];
        canvas.Arrow(end.Moved(54, 0), end.Moved(130, 0), Look.Pen(Palette.Ink));
        canvas.Card(new Area(end.X + 138, end.Y - 60, 182, 120), Look.Card(Palette.PaleBlue, Palette.Blue), ("rent", Lettering.Plain.Bold.Centred));
        canvas.Text(new Point(800, 782), $"{Neurons} small functions, joined by {Weights} lines", Lettering.Plain.Bold.Centred);
        canvas.Text(new Point(800, 844), $"{Weights} weights + {Neurons} biases = {Weights + Neurons} numbers to find in training",
            Lettering.Small.In(Palette.Orange).Centred);
    }
}
