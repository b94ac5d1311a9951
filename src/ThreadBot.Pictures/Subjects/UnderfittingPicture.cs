using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class UnderfittingPicture : IPicture
{
    private const int Seed = 20;
    private static readonly Chance Chance = new(Seed);
    private static readonly Observation[] Training = NoisyWave.Observe(Chance, 12);
    private static readonly Observation[] Fresh = NoisyWave.Observe(Chance, 100);
    private static readonly Fit[] Fits = [new(1, "too simple", Palette.Orange), new(3, "about right", Palette.Blue), new(9, "too flexible", Palette.Orange)];

    public string Name => "underfitting";

    public string Title => "The same 12 points, three curves";

    public string Alt =>
        "Three plots of the same 12 noisy points, which follow a wave, each with a fitted curve and its mean squared error. Left, a straight line that "
        + $"misses the wave: {Fits[0].Training.Figure} on the 12 points and {Fits[0].Fresh.Figure} on 100 new ones. Middle, a curve of degree 3 that follows "
        + $"the wave: {Fits[1].Training.Figure} and {Fits[1].Fresh.Figure}. Right, a curve of degree 9 that runs through almost every point and swings "
        + $"wildly between them: {Fits[2].Training.Figure} and {Fits[2].Fresh.Figure}.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle("Dots: what the curve learned from. Numbers: mean squared error.");
        var left = Canvas.Margin;
        foreach (var fit in Fits)
        {
            fit.DrawOn(canvas, new Area(left, 230, 440, 400));
            left += 500;
        }
    }

    private sealed record Fit(int Degree, string Verdict, string Color)
    {
        private readonly Polynomial _curve = Polynomial.Fit(UnderfittingPicture.Training, Degree);

        public double Training => UnderfittingPicture.Training.Loss(_curve.At);

        public double Fresh => UnderfittingPicture.Fresh.Loss(_curve.At);

        public void DrawOn(Canvas canvas, Area area)
        {
            var plot = new Plot(canvas, area, new Extent(-1.05, 1.05), new Extent(-2.2, 2.2));
            canvas.Box(area, Look.Filled(Palette.White), 16);
            plot.Curve(_curve.At, Look.Pen(Color, 8));
            foreach (var (x, y) in UnderfittingPicture.Training)
                plot.Dot(x, y, Palette.Ink, 13);
            canvas.Text(new Point(area.Centre.X, 700), Verdict, Lettering.Plain.Bold.In(Color).Centred);
            canvas.Text(new Point(area.Centre.X, 765), $"12 points: {Training.Figure}", Lettering.Plain.Centred);
            canvas.Text(new Point(area.Centre.X, 825), $"100 new ones: {Fresh.Figure}", Lettering.Plain.Centred);
        }
    }
}
