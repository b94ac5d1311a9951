namespace ThreadBot.Pictures.Mathematics;

internal static class Scores
{
    /// <summary>Shares that are above 0 and add up to 1; one point more is 2.718 times the share.</summary>
    public static double[] Softmax(IReadOnlyCollection<double> scores)
    {
        var sum = scores.Sum(Math.Exp);
        return [.. scores.Select(score => Math.Exp(score) / sum)];
    }
}
