using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class NeuronPicture : IPicture
{
    private const double Size = 50, SizeWeight = 12, Floor = 3, FloorWeight = -10, Bias = 150;
    private const double Rent = (Size * SizeWeight) + (Floor * FloorWeight) + Bias;

    public string Name => "neuron";

    public string Title => "One neuron guesses a rent";

    public string Alt =>
        $"A neuron drawn as a circle with two inputs. Size {Size.Figure} arrives with weight {SizeWeight.Figure}, floor {Floor.Figure} arrives with weight "
        + $"{FloorWeight.Figure}, and a bias of {Bias.Figure} is added. Inside the circle: {(Size * SizeWeight).Figure} minus "
        + $"{(-Floor * FloorWeight).Figure} plus {Bias.Figure}. An arrow leaves it with the result, a rent of {Rent.Figure}.";

    public void DrawOn(Canvas canvas)
    {
        var circle = new Point(840, 455);
        Input(canvas, new Area(80, 255, 350, 130), $"size {Size.Figure}", circle);
        Input(canvas, new Area(80, 525, 350, 130), $"floor {Floor.Figure}", circle);
        canvas.Text(new Point(545, 315), $"× {SizeWeight.Figure}", Lettering.Large.In(Palette.Orange).Centred);
        canvas.Text(new Point(545, 640), $"× {FloorWeight.Figure}", Lettering.Large.In(Palette.Orange).Centred);
        canvas.Circle(circle, 190, Look.Card(Palette.White, Palette.Ink));
        canvas.Stack(circle, ((Size * SizeWeight).Figure, Lettering.Large.Centred), ($"- {(-Floor * FloorWeight).Figure}", Lettering.Large.Centred),
            ($"+ {Bias.Figure}", Lettering.Large.In(Palette.Orange).Centred));
        canvas.Arrow(new Point(840, 735), new Point(840, 653), Look.Pen(Palette.Ink));
        canvas.Card(new Area(690, 740, 300, 100), Look.Card(Palette.PaleOrange, Palette.Orange), ($"bias {Bias.Figure}", Lettering.Plain.Bold.Centred));
        canvas.Arrow(new Point(1040, 455), new Point(1205, 455), Look.Pen(Palette.Ink));
        canvas.Card(new Area(1215, 355, 305, 200), Look.Card(Palette.PaleBlue, Palette.Blue),
            ("rent", Lettering.Plain.Centred), (Rent.Figure, Lettering.Large.In(Palette.Blue).Centred));
        canvas.Text(new Point(80, 806), "orange: found by training", Lettering.Small.In(Palette.Orange));
    }

    private static void Input(Canvas canvas, Area card, string text, Point circle)
    {
        canvas.Card(card, Look.Card(Palette.PaleBlue, Palette.Blue), (text, Lettering.Large.Centred));
        var from = new Point(card.Right + 10, card.Centre.Y);
        canvas.Arrow(from, circle.Toward(from, 198), Look.Pen(Palette.Ink));
    }
}
