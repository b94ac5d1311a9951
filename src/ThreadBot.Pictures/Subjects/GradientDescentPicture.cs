using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class GradientDescentPicture : IPicture
{
    private const double Rate = 0.1;
    private static readonly IReadOnlyList<double> Path = Bowl.Descend(Rate, 12);

    public string Name => "gradient-descent";

    public string Title => "Downhill, one step after the other";

    public string Alt =>
        $"The bowl-shaped loss curve of w, lowest at w = {Bowl.Lowest.Figure}, with a path of dots down its left side. It starts at w = {Path[0].Figure}, "
        + $"where the loss is {Bowl.Loss(Path[0]).Figure} and the slope {Bowl.Slope(Path[0]).Figure}. The next dots are at w = {Path[1].Figure} with loss "
        + $"{Bowl.Loss(Path[1]).Figure} and w = {Path[2].Figure} with loss {Bowl.Loss(Path[2]).Figure}. The steps shrink as the curve gets flatter. After "
        + $"{Path.Count - 1} steps w is {Path[^1].Figure}.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle($"Every step is {Rate.Figure} × the slope, against the slope.");
        var plot = new Plot(canvas, new Area(150, 265, 1370, 515), new Extent(-0.6, 6.4), new Extent(0, 10.4));
        plot.LeftAt(0, 5, 10);
        plot.Axes();
        plot.BelowAt(0, 1, 2, 3, 4, 5, 6);
        plot.Name("weight w", "loss");
        plot.Curve(Bowl.Loss, Look.Pen(Palette.Slate));
        plot.Curve(Path.Select(w => (w, Bowl.Loss(w))), Look.Pen(Palette.Blue, 8));
        foreach (var w in Path)
            plot.Dot(w, Bowl.Loss(w), Palette.Blue, 15);
        for (var i = 0; i < 3; i++)
            canvas.Text(plot.At(Path[i], Bowl.Loss(Path[i])).Moved(34, 6), $"w = {Path[i].Figure}, loss {Bowl.Loss(Path[i]).Figure}", Lettering.Plain.In(Palette.Blue));
        canvas.Text(plot.At(Bowl.Lowest, 0).Moved(0, -88), $"step {Path.Count - 1}: w = {Path[^1].Figure}", Lettering.Plain.Bold.In(Palette.Blue).Centred);
    }
}
