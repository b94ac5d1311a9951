using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class BiasVariancePicture : IPicture
{
    private const int Sets = 10;
    private const int Points = 9;
    private const int Seed = 8;
    private static readonly Extent Seen = new(-0.9, 0.9);
    private static readonly Observation[][] TrainingSets = Draw();
    private static readonly Kind Stiff = new(1, "straight lines", Palette.Blue);
    private static readonly Kind Loose = new(6, "curves of degree 6", Palette.Orange);

    public string Name => "bias-variance";

    public string Title => $"Two models, {Sets} training sets";

    public string Alt =>
        $"Two plots of the same wave, drawn dotted, each with {Sets} thin curves, one for each training set of {Points} noisy points. Left, straight "
        + $"lines: they lie close together and all miss the wave, bias² {Stiff.Bias.Figure}, variance {Stiff.Variance.Figure}, together {Stiff.Error}. "
        + $"Right, curves of degree 6: their middle follows the wave, but they fan out widely, bias² {Loose.Bias.Figure}, variance {Loose.Variance.Figure}, "
        + $"together {Loose.Error}.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle("Dotted: the truth. Thin: one training set each.");
        Stiff.DrawOn(canvas, new Area(80, 225, 690, 430));
        Loose.DrawOn(canvas, new Area(830, 225, 690, 430));
    }

    private static Observation[][] Draw()
    {
        var chance = new Chance(Seed);
        return [.. Enumerable.Range(0, Sets).Select(_ => NoisyWave.Observe(chance, Points))];
    }

    private sealed record Kind(int Degree, string Words, string Color)
    {
        private readonly Polynomial[] _fits = [.. TrainingSets.Select(set => Polynomial.Fit(set, Degree))];

        public double Bias => Seen.Steps(60).Average(x => Math.Pow(Mean(x) - NoisyWave.Truth(x), 2));

        public double Variance => Seen.Steps(60).Average(x => _fits.Average(fit => Math.Pow(fit.At(x) - Mean(x), 2)));

        /// <summary>The sum of the two as they are shown, so that the reader's sum is the same.</summary>
        public string Error => (Math.Round(Bias, 2) + Math.Round(Variance, 2)).Figure;

        public void DrawOn(Canvas canvas, Area area)
        {
            canvas.Box(area, Look.Filled(Palette.White), 16);
            var plot = new Plot(canvas, area, Seen, new Extent(-2.1, 2.1));
            foreach (var fit in _fits)
                plot.Curve(fit.At, Look.Pen(Color, 3));
            plot.Curve(NoisyWave.Truth, new Look("none", Palette.Ink, 9) { Dashes = "2 20" });
            canvas.Text(new Point(area.Centre.X, 722), Words, Lettering.Plain.Bold.In(Color).Centred);
            canvas.Text(new Point(area.Centre.X, 782), $"bias² {Bias.Figure} + variance {Variance.Figure}", Lettering.Plain.Centred);
            canvas.Text(new Point(area.Centre.X, 842), $"= {Error}", Lettering.Plain.Bold.Centred);
        }

        private double Mean(double x) => _fits.Average(fit => fit.At(x));
    }
}
