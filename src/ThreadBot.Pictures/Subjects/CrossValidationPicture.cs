using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class CrossValidationPicture : IPicture
{
    private const int Rows = 100;
    private static readonly int[] Scores = [70, 85, 80, 75, 90];

    private static int Part => Rows / Scores.Length;

    public string Name => "cross-validation";

    public string Title => $"{Scores.Length} trainings, each checked elsewhere";

    public string Alt =>
        $"{Scores.Length} bars, one below the other, each of {Scores.Length} blocks of {Part} rows. In each bar another block is orange and marked check, the other blocks are blue and "
        + $"marked train. Beside the bars stand the scores: {string.Join(", ", Scores)}. Below: the mean is {Scores.Average().Figure}.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Text(new Point(665, 212), $"{Rows} rows in {Scores.Length} parts of {Part}", Lettering.Small.Centred);
        canvas.Text(new Point(1405, 212), "score", Lettering.Small.Centred);
        for (var training = 0; training < Scores.Length; training++)
        {
            var top = 240 + (training * 108);
            for (var part = 0; part < Scores.Length; part++)
            {
                var area = new Area(80 + (part * 236), top, 226, 90);
                if (part == training)
                    canvas.Card(area, Look.Card(Palette.PaleOrange, Palette.Orange), ("check", Lettering.Plain.Bold.In(Palette.Orange).Centred));
                else
                    canvas.Card(area, Look.Card(Palette.PaleBlue, Palette.Blue), ("train", Lettering.Plain.In(Palette.Blue).Centred));
            }
            canvas.Text(new Point(1405, top + 64), Scores[training].Figure, Lettering.Large.Centred);
        }
        canvas.Text(new Point(1405, 850), $"mean {Scores.Average().Figure}", Lettering.Large.Centred);
    }
}
