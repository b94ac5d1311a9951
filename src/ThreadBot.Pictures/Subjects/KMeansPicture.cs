using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class KMeansPicture : IPicture
{
    private const int Seed = 7;
    private const int PointsInACloud = 12;
    private static readonly Observation[] Middles = [new(2.6, 2.8), new(7.4, 3.2), new(5, 7.4)];
    private static readonly string[] Colors = [Palette.Blue, Palette.Orange, Palette.Teal];
    private static readonly Observation[] Points = Draw();
    private static readonly List<Clusters> Rounds = Run();

    public string Name => "k-means";

    public string Title => "k-means: three centres find their groups";

    public string Alt =>
        $"Three plots of the same {Points.Length} points, which lie in three clouds. Each point has the colour and shape of its nearest centre, a "
        + $"large outline. Left, the start: two of the centres stand in the same cloud, and the sum of squared distances is {Spread(Rounds[0])}. Middle, after "
        + $"one round: the centres have moved apart, {Spread(Rounds[1])}. Right, after {Rounds.Count - 1} rounds: each centre stands in the middle of a "
        + $"cloud, {Spread(Rounds[^1])}, and nothing changes any more.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle("Outline: a centre. Each point belongs to the nearest one.");
        DrawRound(canvas, Rounds[0], 80, "start");
        DrawRound(canvas, Rounds[1], 580, "after 1 round");
        DrawRound(canvas, Rounds[^1], 1080, $"after {Rounds.Count - 1}: it rests");
    }

    private static string Spread(Clusters clusters) => Math.Round(clusters.Spread).Figure;

    private static void DrawRound(Canvas canvas, Clusters clusters, double left, string words)
    {
        var area = new Area(left, 230, 440, 440);
        canvas.Box(area, Look.Filled(Palette.White), 16);
        var plot = new Plot(canvas, area, new Extent(0, 10), new Extent(0, 10));
        for (var i = 0; i < Points.Length; i++)
            Mark(canvas, plot.At(Points[i].X, Points[i].Y), clusters.Nearest[i], centre: false);
        for (var i = 0; i < clusters.Centres.Count; i++)
            Mark(canvas, plot.At(clusters.Centres[i].X, clusters.Centres[i].Y), i, centre: true);
        canvas.Text(new Point(area.Centre.X, 742), words, Lettering.Plain.Bold.Centred);
        canvas.Text(new Point(area.Centre.X, 805), $"squared distances: {Spread(clusters)}", Lettering.Small.Centred);
    }

    /// <summary>A disc, a square or a triangle; of a centre, its large outline.</summary>
    private static void Mark(Canvas canvas, Point at, int cluster, bool centre)
    {
        var (size, look) = centre ? (30, Look.Pen(Colors[cluster], 9)) : (11, Look.Filled(Colors[cluster]));
        if (cluster == 0)
            canvas.Circle(at, size, look);
        else if (cluster == 1)
            canvas.Box(Area.Around(at, size * 1.8, size * 1.8), look);
        else
            canvas.Form([at.Moved(0, -size * 1.25), at.Moved(size * 1.2, size * 0.9), at.Moved(-size * 1.2, size * 0.9)], look);
    }

    /// <summary>Three clouds, in which no point hides another.</summary>
    private static Observation[] Draw()
    {
        var chance = new Chance(Seed);
        var points = new List<Observation>();
        while (points.Count < Middles.Length * PointsInACloud)
        {
            var middle = Middles[points.Count / PointsInACloud];
            var point = new Observation(middle.X + chance.Normal(), middle.Y + chance.Normal());
            if (points.All(other => Clusters.Squared(point, other) > 0.4))
                points.Add(point);
        }
        return [.. points];
    }

    /// <summary>From two centres in the first cloud and one in the second until nothing moves.</summary>
    private static List<Clusters> Run()
    {
        var rounds = new List<Clusters> { new(Points, [Points[0], Points[1], Points[PointsInACloud]]) };
        for (var next = rounds[0].Next(); next.Spread < rounds[^1].Spread; next = next.Next())
            rounds.Add(next);
        return rounds;
    }
}
