namespace ThreadBot.Pictures.Mathematics;

/// <summary>A pair of numbers that was observed.</summary>
internal readonly record struct Observation(double X, double Y);

/// <summary>A world to learn from: y = sin(3x) for x from -1 to 1, seen through noise.</summary>
internal static class NoisyWave
{
    private const double Noise = 0.35;

    public static double Truth(double x) => Math.Sin(3 * x);

    /// <summary>
    /// Draws observations, one from each of as many equal strips. They have three decimals, as in a table of measurements; so machines that differ in
    /// the last digit of a sine learn from the same numbers.
    /// </summary>
    public static Observation[] Observe(Chance chance, int count)
    {
        var observed = new Observation[count];
        for (var i = 0; i < count; i++)
        {
            var x = chance.Between(-1 + (2.0 * i / count), -1 + (2.0 * (i + 1) / count));
            observed[i] = new(Math.Round(x, 3), Math.Round(Truth(x) + (Noise * chance.Normal()), 3));
        }
        return observed;
    }

    /// <summary>The mean of the squared differences between guesses and what was observed.</summary>
    public static double Loss(this IReadOnlyCollection<Observation> observed, Func<double, double> guess) =>
        observed.Average(one => (guess(one.X) - one.Y) * (guess(one.X) - one.Y));
}
