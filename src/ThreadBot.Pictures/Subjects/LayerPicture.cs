using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class LayerPicture : IPicture
{
    private const int Inputs = 20, First = 8, Second = 3;
    private static readonly Layers Places = new(new Area(300, 200, 1000, 480), Inputs, First, Second);

    private static int FirstNumbers => First * (Inputs + 1);

    private static int SecondNumbers => Second * (First + 1);

    public string Name => "layer";

    public string Title => "Two dense layers: each neuron reads all";

    public string Alt =>
        $"Three columns: {Inputs} inputs, {First} neurons, {Second} neurons. In each layer the lines into one neuron are drawn, the others are left out: "
        + $"{Inputs} lines from all inputs, and {First} from all neurons of the layer before. Below: {First} × ({Inputs} weights + 1 bias) = {FirstNumbers} "
        + $"numbers in the first layer, {Second} × ({First} + 1) = {SecondNumbers} in the second.";

    public void DrawOn(Canvas canvas)
    {
        var (one, other) = (Places[1][2], Places[2][1]);
        foreach (var place in Places[0])
            canvas.Line(place, one, Look.Pen(Palette.Blue, 3));
        foreach (var place in Places[1])
            canvas.Line(place, other, Look.Pen(Palette.Orange, 4));
        foreach (var place in Places[0])
            canvas.Circle(place, 9, Look.Filled(Palette.Ink));
        foreach (var place in Places[1])
            canvas.Circle(place, 24, Look.Card(place == one ? Palette.PaleBlue : Palette.White, Palette.Blue));
        foreach (var place in Places[2])
            canvas.Circle(place, 40, Look.Card(place == other ? Palette.PaleOrange : Palette.White, Palette.Orange));
        canvas.Text(new Point(300, 748), $"{Inputs} inputs", Lettering.Plain.Centred);
        canvas.Text(new Point(800, 748), $"{First} neurons", Lettering.Plain.Bold.In(Palette.Blue).Centred);
        canvas.Text(new Point(1300, 748), $"{Second} neurons", Lettering.Plain.Bold.In(Palette.Orange).Centred);
        canvas.Text(new Point(800, 830), $"{First} × ({Inputs} weights + 1 bias) = {FirstNumbers}", Lettering.Plain.In(Palette.Blue).Centred);
        canvas.Text(new Point(1300, 830), $"{Second} × ({First} + 1) = {SecondNumbers}", Lettering.Plain.In(Palette.Orange).Centred);
    }
}
