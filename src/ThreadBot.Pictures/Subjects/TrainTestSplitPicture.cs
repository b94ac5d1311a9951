using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class TrainTestSplitPicture : IPicture
{
    private const int Rows = 20;
    private const double Pitch = 23;
    private static readonly Part[] Parts =
    [
        new(600, "training", "the model learns from them", Palette.Blue),
        new(200, "validation", "to choose", Palette.Teal),
        new(200, "test", "once, at the end", Palette.Orange),
    ];

    private static int All => Parts.Sum(part => part.Count);

    public string Name => "train-test-split";

    public string Title => $"{All.Figure} examples, three jobs";

    public string Alt =>
        $"A grid of {All.Figure} small squares in {Rows} rows of {All / Rows}, cut into three coloured bands. The first {Parts[0].Count} are training "
        + $"data, which the model learns from. The next {Parts[1].Count} are validation data, used to choose between models. The last {Parts[2].Count} are "
        + "test data, opened once at the end.";

    public void DrawOn(Canvas canvas)
    {
        var left = Canvas.Margin;
        foreach (var part in Parts)
        {
            var columns = part.Count / Rows;
            canvas.Text(new Point(left, 245), $"{part.Count} {part.Name}", Lettering.Plain.Bold.In(part.Color));
            canvas.Text(new Point(left, 300), part.Use, Lettering.Small);
            for (var i = 0; i < part.Count; i++)
                canvas.Box(new Area(left + (i % columns * Pitch), 345 + (i / columns * Pitch), Pitch - 5, Pitch - 5), Look.Filled(part.Color));
            left += (columns * Pitch) + 115;
        }
    }

    private sealed record Part(int Count, string Name, string Use, string Color);
}
