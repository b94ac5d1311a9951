namespace ThreadBot.Pictures.Mathematics;

/// <summary>Chance that is the same in every run.</summary>
/// <param name="seed">Which chance.</param>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    public double Between(double from, double to) => from + ((to - from) * _random.NextDouble());

    /// <summary>A number from the bell curve around 0 with standard deviation 1 (Box and Muller, 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
