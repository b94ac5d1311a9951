using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class LearningRatePicture : IPicture
{
    private static readonly Descent Slow = new(0.02, 6, "crawls", Palette.Slate);
    private static readonly Descent Right = new(0.3, 6, "arrives", Palette.Blue);
    private static readonly Descent Fast = new(1.05, 3, "runs away", Palette.Orange);

    public string Name => "learning-rate";

    public string Title => "The same loss, three learning rates";

    public string Alt =>
        $"Three copies of the same bowl-shaped loss curve with its lowest point at w = {Bowl.Lowest.Figure}, each with a path of steps from w = 0. Rate "
        + $"{Slow.Rate.Figure}: six tiny steps that end at w = {Slow.Path[^1].Figure}, far from the bottom. Rate {Right.Rate.Figure}: steps that shrink and "
        + $"reach w = {Right.Path[^1].Figure} after six. Rate {Fast.Rate.Figure}: steps that jump from side to side and climb, reaching "
        + $"{Fast.Path[1].Figure}, {Fast.Path[2].Figure} and {Fast.Path[3].Figure}.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle($"Every path starts at w = 0. The lowest point is at w = {Bowl.Lowest.Figure}.");
        var left = Canvas.Margin;
        foreach (var descent in (Descent[])[Slow, Right, Fast])
        {
            descent.DrawOn(canvas, new Area(left, 240, 420, 430));
            left += 510;
        }
    }

    private sealed record Descent(double Rate, int Steps, string Verdict, string Color)
    {
        public IReadOnlyList<double> Path { get; } = Bowl.Descend(Rate, Steps);

        public void DrawOn(Canvas canvas, Area area)
        {
            var plot = new Plot(canvas, area, new Extent(-1.6, 7.6), new Extent(-0.6, 21));
            plot.Curve(Bowl.Loss, Look.Pen(Palette.Slate, 5));
            plot.Curve(Path.Select(w => (w, Bowl.Loss(w))), Look.Pen(Color, 8));
            foreach (var w in Path)
                plot.Dot(w, Bowl.Loss(w), Color, 14);
            canvas.Text(new Point(area.Centre.X, 760), Rate.Figure, Lettering.Large.In(Color).Centred);
            canvas.Text(new Point(area.Centre.X, 825), Verdict, Lettering.Plain.Centred);
        }
    }
}
