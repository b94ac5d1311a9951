using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class ActivationFunctionPicture : IPicture
{
    private static readonly Extent Inputs = new(-5, 5);

    public string Name => "activation-function";

    public string Title => "Two ways to bend a sum";

    public string Alt =>
        "Two curves side by side. Left, ReLU: flat at 0 for every negative input, then a straight line upwards, so that an input of 2 gives "
        + $"{Relu(2).Figure}. Right, the sigmoid: an S that rises from near 0 to near 1, with {Sigmoid(0).Figure} at an input of 0, {Sigmoid(-2).Figure} at "
        + $"-2 and {Sigmoid(2).Figure} at 2.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Text(new Point(440, 235), "ReLU", Lettering.Large.In(Palette.Blue).Centred);
        var relu = new Plot(canvas, new Area(150, 280, 580, 420), Inputs, new Extent(-0.4, 5));
        relu.LeftAt(0, 2, 4);
        Draw(relu, Relu, Palette.Blue);
        relu.Dot(2, Relu(2), Palette.Blue, 16);
        canvas.Text(relu.At(2, Relu(2)).Moved(-30, -8), $"2 gives {Relu(2).Figure}", Lettering.Plain.In(Palette.Blue).ToTheLeft);
        canvas.Text(new Point(440, 835), "below 0 nothing passes", Lettering.Plain.Centred);

        canvas.Text(new Point(1200, 235), "sigmoid", Lettering.Large.In(Palette.Orange).Centred);
        var sigmoid = new Plot(canvas, new Area(910, 280, 580, 420), Inputs, new Extent(-0.08, 1.08));
        sigmoid.LeftAt(0, 0.5, 1);
        Draw(sigmoid, Sigmoid, Palette.Orange);
        foreach (var input in (double[])[-2, 2])
            sigmoid.Dot(input, Sigmoid(input), Palette.Orange, 16);
        canvas.Text(sigmoid.At(-2, Sigmoid(-2)).Moved(42, 20), $"-2 gives {Sigmoid(-2).Figure}", Lettering.Plain.In(Palette.Orange));
        canvas.Text(sigmoid.At(2, Sigmoid(2)).Moved(-34, 4), $"2 gives {Sigmoid(2).Figure}", Lettering.Plain.In(Palette.Orange).ToTheLeft);
        canvas.Text(new Point(1200, 835), "everything ends between 0 and 1", Lettering.Plain.Centred);
    }

    private static void Draw(Plot plot, Func<double, double> function, string color)
    {
        plot.Axes();
        plot.BelowAt(-4, -2, 0, 2, 4);
        plot.Curve(function, Look.Pen(color, 9));
    }

    private static double Relu(double x) => Math.Max(0, x);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
