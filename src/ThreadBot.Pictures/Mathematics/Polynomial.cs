namespace ThreadBot.Pictures.Mathematics;

/// <summary>
/// A polynomial that lies as near as possible to observations (least squares). It is a sum of polynomials that are orthogonal on them (Forsythe, 1957),
/// which stays exact where powers of x would not.
/// </summary>
internal sealed class Polynomial
{
    private readonly List<(double Share, double Centre, double Carry)> _terms = [];

    private Polynomial()
    {
    }

    public static Polynomial Fit(IReadOnlyList<Observation> observed, int degree)
    {
        var fit = new Polynomial();
        var before = new double[observed.Count];
        var now = Enumerable.Repeat(1.0, observed.Count).ToArray();
        var sizeBefore = 1.0;
        for (var k = 0; k <= degree; k++)
        {
            var size = now.Sum(value => value * value);
            var share = now.Zip(observed, (value, one) => value * one.Y).Sum() / size;
            var centre = now.Zip(observed, (value, one) => value * value * one.X).Sum() / size;
            fit._terms.Add((share, centre, k == 0 ? 0 : size / sizeBefore));
            (before, now) = (now, Next(observed.Select(one => one.X), now, before, fit._terms[k]));
            sizeBefore = size;
        }
        return fit;
    }

    public double At(double x)
    {
        var (sum, before, now) = (0.0, 0.0, 1.0);
        foreach (var (share, centre, carry) in _terms)
        {
            sum += share * now;
            (before, now) = (now, ((x - centre) * now) - (carry * before));
        }
        return sum;
    }

    private static double[] Next(IEnumerable<double> xs, double[] now, double[] before, (double Share, double Centre, double Carry) term) =>
        [.. xs.Select((x, i) => ((x - term.Centre) * now[i]) - (term.Carry * before[i]))];
}
