using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

/// <summary>One real step: the neuron of <see cref="NeuronPicture"/> guesses 720, the rent is 700, and its weights move a little against the slopes.</summary>
internal sealed class TrainingLoopPicture : IPicture
{
    private const double Size = 50, Floor = 3, Rent = 700, Rate = 0.0001;
    private static readonly double[] Before = [12, -10, 150];

    private static double Loss => (Guess(Before) - Rent) * (Guess(Before) - Rent);

    private static double[] After
    {
        get
        {
            var slope = 2 * (Guess(Before) - Rent);
            return [Before[0] - (Rate * slope * Size), Before[1] - (Rate * slope * Floor), Before[2] - (Rate * slope)];
        }
    }

    public string Name => "training-loop";

    public string Title => "Training goes round in a loop";

    public string Alt =>
        $"A loop of four boxes joined by arrows. Examples go in: size {Size.Figure}, floor {Floor.Figure}. The network guesses: {Guess(Before).Figure}. "
        + $"The loss says how wrong: the rent was {Rent.Figure}, and {(Guess(Before) - Rent).Figure} squared is {Loss.Figure}. The optimizer adjusts: the "
        + $"weight {Before[0].Figure} becomes {After[0].Figure}, and the next guess is {Math.Round(Guess(After)).Figure}. From there back to the first box. "
        + "In the middle: once through all examples is one epoch.";

    public void DrawOn(Canvas canvas)
    {
        var (left, right, top, bottom) = (370, 1230, 290, 720);
        Step(canvas, new Point(left, top), Palette.PaleBlue, Palette.Blue, "examples go in", $"size {Size.Figure}, floor {Floor.Figure}");
        Step(canvas, new Point(right, top), Palette.White, Palette.Ink, "the network guesses", $"rent {Guess(Before).Figure}");
        Step(canvas, new Point(right, bottom), Palette.White, Palette.Ink,
            "the loss says how wrong", $"it was {Rent.Figure}: {(Guess(Before) - Rent).Figure}² = {Loss.Figure}");
        Step(canvas, new Point(left, bottom), Palette.PaleOrange, Palette.Orange, "the optimizer adjusts", $"{Before[0].Figure} becomes {After[0].Figure}, …");
        var pen = Look.Pen(Palette.Ink, 7);
        canvas.Arrow(new Point(672, top), new Point(928, top), pen);
        canvas.Arrow(new Point(right, 392), new Point(right, 618), pen);
        canvas.Arrow(new Point(928, bottom), new Point(672, bottom), pen);
        canvas.Arrow(new Point(left, 618), new Point(left, 392), pen);
        canvas.Stack(new Point(890, 505), ("once through all", Lettering.Plain.Centred), ("examples: one epoch", Lettering.Plain.Bold.Centred));
        canvas.Text(new Point(400, 492), "next guess", Lettering.Small.In(Palette.Orange));
        canvas.Text(new Point(400, 545), Math.Round(Guess(After)).Figure, Lettering.Plain.Bold.In(Palette.Orange));
    }

    private static double Guess(double[] weights) => (weights[0] * Size) + (weights[1] * Floor) + weights[2];

    private static void Step(Canvas canvas, Point place, string fill, string stroke, params ReadOnlySpan<string> words) =>
        canvas.Card(Area.Around(place, 580, 180), Look.Card(fill, stroke), (words[0], Lettering.Plain.Bold.Centred), (words[1], Lettering.Small.Centred));
}
