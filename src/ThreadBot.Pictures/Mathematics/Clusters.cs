namespace ThreadBot.Pictures.Mathematics;

/// <summary>How k-means stands: its centres, and which of them each point is nearest to.</summary>
internal sealed class Clusters(IReadOnlyList<Observation> points, IReadOnlyList<Observation> centres)
{
    public IReadOnlyList<Observation> Centres => centres;

    /// <summary>For each point the index of its centre.</summary>
    public IReadOnlyList<int> Nearest { get; } = [.. points.Select(point => Enumerable.Range(0, centres.Count).MinBy(i => Squared(point, centres[i])))];

    /// <summary>The sum of the squared distances to the nearest centres.</summary>
    public double Spread => points.Zip(Nearest, (point, i) => Squared(point, centres[i])).Sum();

    /// <summary>Every centre goes to the mean of its points.</summary>
    public Clusters Next() => new(points, [.. centres.Select((_, i) => Mean([.. points.Where((_, at) => Nearest[at] == i)]))]);

    /// <summary>The square of the distance between two points.</summary>
    public static double Squared(Observation a, Observation b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));

    private static Observation Mean(Observation[] own) => new(own.Average(point => point.X), own.Average(point => point.Y));
}
