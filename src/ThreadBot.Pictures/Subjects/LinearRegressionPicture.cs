using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class LinearRegressionPicture : IPicture
{
    private static readonly Observation[] Flats = [new(40, 500), new(50, 650), new(60, 710)];
    private static readonly Polynomial Line = Polynomial.Fit(Flats, 1);

    private static double Constant => Line.At(0);

    private static double Slope => Line.At(1) - Line.At(0);

    public string Name => "linear-regression";

    public string Title => "The line that misses three flats least";

    public string Alt =>
        $"Three dots for three flats, size across and rent upwards: {string.Join(", ", Flats.Select(flat => $"{flat.X.Figure} m² for {flat.Y.Figure}"))}. "
        + $"A straight line runs between them, rent = {Slope.Figure} × size + {Constant.Figure}. Upright strokes show how far each dot is from the line: "
        + $"{string.Join(", ", Flats.Select(Miss))}.";

    public void DrawOn(Canvas canvas)
    {
        var plot = new Plot(canvas, new Area(180, 245, 1340, 535), new Extent(38, 62), new Extent(480, 750));
        plot.LeftAt(500, 600, 700);
        plot.Axes();
        plot.BelowAt(40, 50, 60);
        plot.Name("size in m²", "rent");
        plot.Curve(Line.At, Look.Pen(Palette.Blue, 8));
        foreach (var flat in Flats)
        {
            canvas.Line(plot.At(flat.X, flat.Y), plot.At(flat.X, Line.At(flat.X)), Look.Pen(Palette.Orange, 8));
            plot.Dot(flat.X, flat.Y, Palette.Ink, 14);
            canvas.Text(plot.At(flat.X, (flat.Y + Line.At(flat.X)) / 2).Moved(flat.Y > Line.At(flat.X) ? -118 : 30, 14), Miss(flat), Lettering.Plain.Bold.In(Palette.Orange));
        }
        canvas.Text(plot.At(53.2, 566), $"rent = {Slope.Figure} × size + {Constant.Figure}", Lettering.Plain.Bold.In(Palette.Blue));
    }

    private static string Miss(Observation flat) => $"{(flat.Y > Line.At(flat.X) ? "+" : "-")}{Math.Abs(flat.Y - Line.At(flat.X)).Figure}";
}
