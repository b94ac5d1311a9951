using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class OverfittingPicture : IPicture
{
    private const int Epochs = 3000;
    private const int Seed = 863;
    private static readonly Lazy<IReadOnlyList<(double Training, double New)>> Run = new(() => Train(Seed));

    private static IReadOnlyList<(double Training, double New)> Losses => Run.Value;

    /// <summary>The epoch with the smallest loss on new data.</summary>
    private static int Best => Enumerable.Range(0, Losses.Count).MinBy(epoch => Losses[epoch].New);

    public string Name => "overfitting";

    public string Title => "The same training, measured twice";

    public string Alt =>
        $"Loss over {Epochs.Figure} epochs of one real run with 12 noisy points. The training loss falls from {Losses[0].Training.Figure} to "
        + $"{Losses[Best].Training.Figure} at epoch {Best.Figure} and {Losses[^1].Training.Figure} at the end. The loss on 100 new points falls from "
        + $"{Losses[0].New.Figure} to its lowest value, {Losses[Best].New.Figure}, at that same epoch, and then climbs to {Losses[^1].New.Figure}.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle("A network with 30 neurons learns from 12 noisy points.");
        var plot = new Plot(canvas, new Area(150, 265, 1100, 515), new Extent(0, Epochs), new Extent(0, 1));
        plot.LeftAt(0, 0.2, 0.4, 0.6, 0.8);
        plot.Axes();
        plot.BelowAt(0, 1000, 2000, 3000);
        plot.Name("epochs", "loss");
        plot.Curve(Every(5).Select(epoch => ((double)epoch, Losses[epoch].Training)), Look.Pen(Palette.Blue, 8));
        plot.Curve(Every(5).Select(epoch => ((double)epoch, Losses[epoch].New)), Look.Pen(Palette.Orange, 8));
        NameCurve(canvas, plot, "new data", Losses[^1].New, Palette.Orange);
        NameCurve(canvas, plot, "training", Losses[^1].Training, Palette.Blue);
        canvas.Line(plot.At(Best, 0), plot.At(Best, 0.9), Look.Pen(Palette.Slate, 4).Dotted);
        plot.Dot(Best, Losses[Best].New, Palette.Orange, 16);
        canvas.Text(plot.At(Best, 0.9).Moved(20, 14), $"best here: epoch {Best.Figure}", Lettering.Plain);
    }

    private static IEnumerable<int> Every(int epochs) => Enumerable.Range(0, (Epochs / epochs) + 1).Select(i => i * epochs);

    private static void NameCurve(Canvas canvas, Plot plot, string name, double loss, string color)
    {
        var place = plot.At(Epochs, loss).Moved(28, -34);
        canvas.Text(place, name, Lettering.Large.In(color));
        canvas.Text(place.Moved(0, 50), loss.Figure, Lettering.Plain.In(color));
    }

    private static List<(double Training, double New)> Train(int seed)
    {
        var chance = new Chance(seed);
        var (training, fresh) = (NoisyWave.Observe(chance, 12), NoisyWave.Observe(chance, 100));
        var network = new SmallNetwork(30, chance);
        var losses = new List<(double, double)> { (training.Loss(network.Guess), fresh.Loss(network.Guess)) };
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            network.Learn(training);
            losses.Add((training.Loss(network.Guess), fresh.Loss(network.Guess)));
        }
        return losses;
    }
}
