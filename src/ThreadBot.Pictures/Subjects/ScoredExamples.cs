namespace ThreadBot.Pictures.Subjects;

/// <summary>Five examples with a classifier's score, from which two pictures are made.</summary>
internal static class ScoredExamples
{
    public static IReadOnlyList<(double Score, bool Yes)> List { get; } = [(0.9, true), (0.8, true), (0.6, false), (0.4, true), (0.2, false)];

    public static IReadOnlyList<double> Positives { get; } = [.. List.Where(one => one.Yes).Select(one => one.Score)];

    public static IReadOnlyList<double> Negatives { get; } = [.. List.Where(one => !one.Yes).Select(one => one.Score)];

    /// <summary>Recall: the share of the positives from a threshold up.</summary>
    public static double TruePositiveRate(double threshold) => Share(Positives, threshold);

    /// <summary>The share of the negatives from a threshold up.</summary>
    public static double FalsePositiveRate(double threshold) => Share(Negatives, threshold);

    private static double Share(IReadOnlyList<double> scores, double threshold) => scores.Count(score => score >= threshold) / (double)scores.Count;
}
