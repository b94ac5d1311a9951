using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class RocCurvePicture : IPicture
{
    private static readonly double[] Named = [0.7, 0.5, 0.3];

    /// <summary>Nothing passes, then one example more at each score.</summary>
    private static IEnumerable<(double X, double Y)> Curve => ScoredExamples.List.Select(one => one.Score).Prepend(1).Select(At);

    public string Name => "roc-curve";

    public string Title => "A ROC curve from five scores";

    public string Alt =>
        "Left, five scores from top to bottom: " + string.Join(", ", ScoredExamples.List.Select(one => $"{one.Score.Figure} ({Answer(one.Yes)})")) + ", with dotted lines for three thresholds. "
        + "Right, a curve in a square, with the false positive rate across and recall upwards, both from 0 to 1. It climbs in steps above the dotted "
        + "diagonal of guessing, through a point for each threshold: "
        + string.Join(", ", Named.Select(threshold => $"{threshold.Figure} gives ({At(threshold).X.Figure}, {At(threshold).Y.Figure})")) + ".";

    public void DrawOn(Canvas canvas)
    {
        var plot = new Plot(canvas, new Area(930, 240, 540, 540), new Extent(0, 1), new Extent(0, 1));
        plot.LeftAt(0, 0.5, 1);
        plot.Axes();
        plot.BelowAt(0, 0.5, 1);
        plot.Name("false positive rate", "recall");
        canvas.Line(plot.At(0, 0), plot.At(1, 1), Look.Pen(Palette.Slate, 4).Dotted);
        canvas.Text(plot.At(0.64, 0.41), "guessing", Lettering.Small);
        plot.Curve(Curve, Look.Pen(Palette.Blue, 9));
        foreach (var threshold in Named)
            NamePoint(canvas, plot, threshold);
        Scores(canvas);
    }

    private static (double X, double Y) At(double threshold) => (ScoredExamples.FalsePositiveRate(threshold), ScoredExamples.TruePositiveRate(threshold));

    private static string Answer(bool yes) => yes ? "yes" : "no";

    private static void NamePoint(Canvas canvas, Plot plot, double threshold)
    {
        var (x, y) = At(threshold);
        plot.Dot(x, y, Palette.Blue, 17);
        canvas.Text(plot.At(x, y).Moved(x > 0 && y < 1 ? -92 : 26, -26), threshold.Figure, Lettering.Plain.Bold.In(Palette.Blue));
    }

    private static void Scores(Canvas canvas)
    {
        canvas.Text(new Point(80, 205), "score and truth", Lettering.Small);
        for (var i = 0; i < ScoredExamples.List.Count; i++)
        {
            var (score, yes) = ScoredExamples.List[i];
            var (pale, strong) = Palette.Verdict(yes);
            canvas.Card(new Area(80, 235 + (i * 125), 280, 90), Look.Card(pale, strong), ($"{score.Figure} {Answer(yes)}", Lettering.Plain.Bold.In(strong).Centred));
        }
        foreach (var threshold in Named)
        {
            var y = 217.5 + (ScoredExamples.List.Count(one => one.Score >= threshold) * 125);
            canvas.Line(new Point(80, y), new Point(400, y), Look.Pen(Palette.Slate, 4).Dotted);
            canvas.Text(new Point(420, y + 14), $"from {threshold.Figure}: ({At(threshold).X.Figure}, {At(threshold).Y.Figure})", Lettering.Plain);
        }
    }
}
