namespace ThreadBot.Pictures.Drawing;

/// <summary>A part of the canvas in which numbers have their place.</summary>
/// <param name="canvas">What is drawn on.</param>
/// <param name="area">Where.</param>
/// <param name="x">What it shows from left to right.</param>
/// <param name="y">What it shows from bottom to top.</param>
internal sealed class Plot(Canvas canvas, Area area, Extent x, Extent y)
{
    private const int Samples = 120;

    /// <summary>Where a pair of numbers has its place.</summary>
    public Point At(double atX, double atY) => new(area.X + (x.Share(atX) * area.Width), area.Bottom - (y.Share(atY) * area.Height));

    /// <summary>Two lines that meet in the lower left corner.</summary>
    public void Axes() => canvas.Curve([new Point(area.X, area.Y), new Point(area.X, area.Bottom), new Point(area.Right, area.Bottom)], Look.Pen(Palette.Slate, 4));

    /// <summary>What the two axes show.</summary>
    public void Name(string across, string upwards)
    {
        canvas.Text(new Point(area.Right, area.Bottom + 98), across, Lettering.Small.ToTheLeft);
        canvas.Text(new Point(area.X, area.Y - 24), upwards, Lettering.Small.Centred);
    }

    /// <summary>Numbers below the lower edge.</summary>
    public void BelowAt(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            canvas.Text(new Point(At(value, 0).X, area.Bottom + 50), value.Figure, Lettering.Small.Centred);
    }

    /// <summary>Numbers left of the left edge, each with a faint line across.</summary>
    public void LeftAt(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            var place = new Point(area.X, At(0, value).Y);
            if (place.Y < area.Bottom)
                canvas.Line(place, place with { X = area.Right }, Look.Pen(Palette.Grid, 3));
            canvas.Text(place.Moved(-20, 13), value.Figure, Lettering.Small.ToTheLeft);
        }
    }

    /// <summary>A function, where it is inside.</summary>
    public void Curve(Func<double, double> function, Look look) => Curve(x.Steps(Samples).Select(value => (value, function(value))), look);

    /// <summary>Pairs of numbers joined by a line, which ends where it leaves through the upper or lower edge.</summary>
    public void Curve(IEnumerable<(double X, double Y)> values, Look look)
    {
        var inside = new List<Point>();
        (double X, double Y)? before = null;
        foreach (var value in values)
        {
            if (before is { } last && y.Holds(last.Y) != y.Holds(value.Y))
                inside.Add(Crossing(last, value));
            if (y.Holds(value.Y))
                inside.Add(At(value.X, value.Y));
            else
                Finish(inside, look);
            before = value;
        }
        Finish(inside, look);
    }

    public void Dot(double atX, double atY, string color, double radius = 13) => canvas.Circle(At(atX, atY), radius, new Look(color, Palette.Paper, 3));

    private void Finish(List<Point> line, Look look)
    {
        if (line.Count > 0)
            canvas.Curve(line, look);
        line.Clear();
    }

    /// <summary>Where the way between two pairs of numbers meets the edge.</summary>
    private Point Crossing((double X, double Y) one, (double X, double Y) other)
    {
        var edge = Math.Max(one.Y, other.Y) > y.To ? y.To : y.From;
        return At(one.X + ((other.X - one.X) * (edge - one.Y) / (other.Y - one.Y)), edge);
    }
}
