namespace ThreadBot.Pictures.Drawing;

/// <summary>A place on the canvas, in pixels from its upper left corner.</summary>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>The place so many pixels further right and down.</summary>
    public Point Moved(double right, double down) => new(X + right, Y + down);

    /// <summary>The place at a share of the way to another one.</summary>
    public Point Between(Point other, double share) => Moved((other.X - X) * share, (other.Y - Y) * share);

    /// <summary>The place that is so many pixels nearer to another one.</summary>
    public Point Toward(Point other, double pixels) => Between(other, pixels / Math.Sqrt(((other.X - X) * (other.X - X)) + ((other.Y - Y) * (other.Y - Y))));
}

/// <summary>A rectangle on the canvas, in pixels.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;
    public double Bottom => Y + Height;
    public Point Centre => new(X + (Width / 2), Y + (Height / 2));

    public static Area Around(Point centre, double width, double height) => new(centre.X - (width / 2), centre.Y - (height / 2), width, height);
}

/// <summary>What an axis shows, in the data's own unit.</summary>
internal readonly record struct Extent(double From, double To)
{
    public double Share(double value) => (value - From) / (To - From);

    public bool Holds(double value) => value >= From && value <= To;

    /// <summary>Evenly spaced values from one end to the other.</summary>
    public IEnumerable<double> Steps(int count)
    {
        for (var i = 0; i <= count; i++)
            yield return From + ((To - From) * i / count);
    }
}
