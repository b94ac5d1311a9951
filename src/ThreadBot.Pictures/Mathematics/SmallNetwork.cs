namespace ThreadBot.Pictures.Mathematics;

/// <summary>
/// A network with one input, one hidden layer and one output, trained on all observations at once by Adam (Kingma and Ba, 2015). Its bend,
/// x / (1 + |x|), needs nothing but arithmetic, which every machine does in the same way.
/// </summary>
internal sealed class SmallNetwork
{
    private const double Rate = 0.01;
    private const double Memory = 0.9;
    private const double LongMemory = 0.999;
    private readonly int _hidden;
    private readonly double[] _weights;
    private readonly double[] _mean;
    private readonly double[] _spread;
    private double _forgotten = 1;
    private double _longForgotten = 1;

    /// <summary>Weights of the first layer, then its biases, weights of the second layer and its bias.</summary>
    public SmallNetwork(int hidden, Chance chance)
    {
        _hidden = hidden;
        _weights = new double[(3 * hidden) + 1];
        _mean = new double[_weights.Length];
        _spread = new double[_weights.Length];
        for (var i = 0; i < hidden; i++)
        {
            _weights[i] = Math.Round(3 * chance.Normal(), 3);
            _weights[hidden + i] = Math.Round(1.5 * chance.Normal(), 3);
            _weights[(2 * hidden) + i] = Math.Round(0.3 * chance.Normal(), 3);
        }
    }

    public double Guess(double x)
    {
        var sum = _weights[3 * _hidden];
        for (var i = 0; i < _hidden; i++)
            sum += _weights[(2 * _hidden) + i] * Bend((_weights[i] * x) + _weights[_hidden + i]);
        return sum;
    }

    /// <summary>One step downhill.</summary>
    public void Learn(IReadOnlyCollection<Observation> observed)
    {
        var slopes = Slopes(observed);
        (_forgotten, _longForgotten) = (_forgotten * Memory, _longForgotten * LongMemory);
        for (var i = 0; i < _weights.Length; i++)
        {
            _mean[i] = (Memory * _mean[i]) + ((1 - Memory) * slopes[i]);
            _spread[i] = (LongMemory * _spread[i]) + ((1 - LongMemory) * slopes[i] * slopes[i]);
            _weights[i] -= Rate * _mean[i] / (1 - _forgotten) / (Math.Sqrt(_spread[i] / (1 - _longForgotten)) + 1e-8);
        }
    }

    /// <summary>How steeply the mean squared error rises with each weight.</summary>
    private double[] Slopes(IReadOnlyCollection<Observation> observed)
    {
        var slopes = new double[_weights.Length];
        foreach (var (x, y) in observed)
        {
            var slope = 2 * (Guess(x) - y) / observed.Count;
            for (var i = 0; i < _hidden; i++)
            {
                var sum = (_weights[i] * x) + _weights[_hidden + i];
                var behind = slope * _weights[(2 * _hidden) + i] / ((1 + Math.Abs(sum)) * (1 + Math.Abs(sum)));
                slopes[i] += behind * x;
                slopes[_hidden + i] += behind;
                slopes[(2 * _hidden) + i] += slope * Bend(sum);
            }
            slopes[3 * _hidden] += slope;
        }
        return slopes;
    }

    private static double Bend(double x) => x / (1 + Math.Abs(x));
}
