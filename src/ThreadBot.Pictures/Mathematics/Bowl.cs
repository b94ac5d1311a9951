namespace ThreadBot.Pictures.Mathematics;

/// <summary>The loss (w - 3)², and the way down.</summary>
internal static class Bowl
{
    public const double Lowest = 3;

    public static double Loss(double w) => (w - Lowest) * (w - Lowest);

    public static double Slope(double w) => 2 * (w - Lowest);

    /// <summary>Where gradient descent is: at the start, and after each step.</summary>
    public static IReadOnlyList<double> Descend(double rate, int steps)
    {
        var path = new List<double> { 0 };
        for (var i = 0; i < steps; i++)
            path.Add(path[i] - (rate * Slope(path[i])));
        return path;
    }
}
