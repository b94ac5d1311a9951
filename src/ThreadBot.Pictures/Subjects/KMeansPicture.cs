using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class KMeansPicture : IPicture
{
    private const int Seed = 2;
    private static readonly string[] Colors = [Palette.Blue, Palette.Orange, Palette.Teal];
    private static readonly Observation[] Points = Draw();
    private static readonly List<Clusters> Rounds = Run();

    public string Name => "k-means";

    public string Title => "k-means: three centres find their groups";

    public string Alt =>
        $"Three plots of the same {Points.Length} points, which lie in three clouds. Each point has the colour and shape of its nearest centre, which is "
        + $"drawn large. Left, the start: two of the centres stand in the same cloud, and the sum of squared distances is {Spread(Rounds[0])}. Middle, after "
        + $"one round: the centres have moved apart, {Spread(Rounds[1])}. Right, after {Rounds.Count - 1} rounds: each centre stands in the middle of a "
        + $"cloud, {Spread(Rounds[^1])}, and nothing changes any more.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle("Large: a centre. Each point belongs to the nearest one.");
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
            Mark(canvas, plot.At(Points[i].X, Points[i].Y), clusters.Nearest[i], 11);
        for (var i = 0; i < clusters.Centres.Count; i++)
            Mark(canvas, plot.At(clusters.Centres[i].X, clusters.Centres[i].Y), i, 27);
        canvas.Text(new Point(area.Centre.X, 742), words, Lettering.Plain.Bold.Centred);
        canvas.Text(new Point(area.Centre.X, 805), $"squared distances: {Spread(clusters)}", Lettering.Small.Centred);
    }

    /// <summary>A disc, a square or a triangle.</summary>
    private static void Mark(Canvas canvas, Point at, int cluster, double size)
    {
        var look = new Look(Colors[cluster], Palette.White, size / 4);
        if (cluster == 0)
            canvas.Circle(at, size, look);
        else if (cluster == 1)
            canvas.Box(Area.Around(at, size * 1.8, size * 1.8), look);
        else
            canvas.Form([at.Moved(0, -size * 1.25), at.Moved(size * 1.2, size * 0.9), at.Moved(-size * 1.2, size * 0.9)], look);
    }

    private static Observation[] Draw()
    {
        var chance = new Chance(Seed);
        return [.. ((Observation[])[new(2.6, 2.8), new(7.4, 3.2), new(5, 7.6)])
            .SelectMany(middle => Enumerable.Range(0, 14).Select(_ => new Observation(middle.X + (0.85 * chance.Normal()), middle.Y + (0.85 * chance.Normal()))))];
    }

    /// <summary>From two centres in the first cloud and one in the second until nothing moves.</summary>
    private static List<Clusters> Run()
    {
        var rounds = new List<Clusters> { new(Points, [Points[0], Points[1], Points[14]]) };
        for (var next = rounds[0].Next(); next.Spread < rounds[^1].Spread; next = next.Next())
            rounds.Add(next);
        return rounds;
    }
}
