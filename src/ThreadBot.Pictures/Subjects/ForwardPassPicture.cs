using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class ForwardPassPicture : IPicture
{
    private static readonly Layers Places = new(new Area(180, 190, 1200, 590), 2, 2, 1);
    private static readonly double[] Inputs = [2, 1];
    private static readonly Unit[] Hidden = [new("A", [0.5, -1], 1), new("B", [1, 2], -5)];
    private static readonly Unit Output = new("output", [3, 4], 0.5);

    private static double[] Passed => [.. Hidden.Select(unit => Math.Max(0, unit.Sum(Inputs)))];

    private static double Answer => Output.Sum(Passed);

    public string Name => "forward-pass";

    public string Title => "A forward pass, number by number";

    public string Alt =>
        $"A network of three neurons with its numbers. Inputs {Inputs[0].Figure} and {Inputs[1].Figure}. "
        + string.Join(" ", Hidden.Zip(Passed, (unit, passed) =>
            $"Neuron {unit.Name} has the weights {unit.Weights[0].Figure} and {unit.Weights[1].Figure} and the bias {unit.Bias.Figure}; its sum is "
            + $"{unit.Sum(Inputs).Figure}, and it passes on {passed.Figure}."))
        + $" The output neuron has the weights {Output.Weights[0].Figure} and {Output.Weights[1].Figure} and the bias {Output.Bias.Figure} and gives "
        + $"{Answer.Figure}.";

    public void DrawOn(Canvas canvas)
    {
        foreach (var (from, to) in Places.Connections(0).Concat(Places.Connections(1)))
            canvas.Line(from, to, Look.Pen(Palette.Ink, 5));
        for (var i = 0; i < Hidden.Length; i++)
            Weights(canvas, Places[0], Places[1][i], Hidden[i]);
        Weights(canvas, Places[1], Places[2][0], Output);
        foreach (var (place, value) in Places[0].Zip(Inputs))
            canvas.Card(Area.Around(place, 150, 120), Look.Card(Palette.PaleBlue, Palette.Blue), (value.Figure, Lettering.Large.Centred));
        for (var i = 0; i < Hidden.Length; i++)
        {
            Circle(canvas, Places[1][i], (Bias(Hidden[i]), Lettering.Small.In(Palette.Orange).Centred),
                (Hidden[i].Sum(Inputs).Figure, Lettering.Large.Centred), ($"→ {Passed[i].Figure}", Lettering.Plain.Bold.In(Palette.Blue).Centred));
        }
        Circle(canvas, Places[2][0], (Bias(Output), Lettering.Small.In(Palette.Orange).Centred), (Answer.Figure, Lettering.Large.Centred));
        canvas.Text(new Point(80, 850), "orange: weights and biases", Lettering.Small.In(Palette.Orange));
        canvas.Text(new Point(1520, 850), "→ what ReLU lets pass", Lettering.Small.In(Palette.Blue).ToTheLeft);
    }

    private static void Weights(Canvas canvas, IReadOnlyList<Point> from, Point to, Unit unit)
    {
        for (var i = 0; i < from.Count; i++)
        {
            var middle = from[i].Between(to, 0.34);
            canvas.Box(Area.Around(middle, 122, 60), Look.Filled(Palette.Paper), 20);
            canvas.Text(middle.Moved(0, 16), $"× {unit.Weights[i].Figure}", Lettering.Plain.Bold.In(Palette.Orange).Centred);
        }
    }

    private static void Circle(Canvas canvas, Point place, params ReadOnlySpan<(string Text, Lettering Lettering)> lines)
    {
        canvas.Circle(place, 112, Look.Card(Palette.White, Palette.Ink));
        canvas.Stack(place, lines);
    }

    private static string Bias(Unit unit) => $"{(unit.Bias < 0 ? "-" : "+")} {Math.Abs(unit.Bias).Figure}";

    private sealed record Unit(string Name, double[] Weights, double Bias)
    {
        public double Sum(double[] inputs) => Weights.Zip(inputs, (weight, input) => weight * input).Sum() + Bias;
    }
}
