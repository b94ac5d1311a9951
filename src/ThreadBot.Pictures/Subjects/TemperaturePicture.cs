using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class TemperaturePicture : IPicture
{
    private static readonly double[] Given = [2, 1, 0];
    private static readonly (double Temperature, string Color)[] Settings = [(0.5, Palette.Blue), (1, Palette.Slate), (2, Palette.Orange)];

    public string Name => "temperature";

    public string Title => "The same scores, three temperatures";

    public string Alt =>
        $"Three groups of three bars, the shares that softmax gives the scores {string.Join(", ", Given.Select(score => score.Figure))}. "
        + string.Join(" ", Settings.Select(setting => $"At temperature {setting.Temperature.Figure}: {string.Join(", ", Shares(setting.Temperature).Select(share => share.Figure))}."))
        + " The higher the temperature, the more alike the bars.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle($"Scores {string.Join(", ", Given.Select(score => score.Figure))}, divided by the temperature, then softmax.");
        var left = Canvas.Margin;
        foreach (var (temperature, color) in Settings)
        {
            var plot = new Plot(canvas, new Area(left, 280, 440, 440), new Extent(-0.5, 2.5), new Extent(0, 1));
            foreach (var (i, share) in Shares(temperature).Index())
            {
                var top = plot.At(i, share);
                canvas.Box(new Area(top.X - 55, top.Y, 110, plot.At(i, 0).Y - top.Y), Look.Filled(color), 6);
                canvas.Text(top.Moved(0, -18), share.Figure, Lettering.Plain.Bold.In(color).Centred);
            }
            canvas.Line(plot.At(-0.5, 0), plot.At(2.5, 0), Look.Pen(Palette.Slate, 4));
            canvas.Text(new Point(left + 220, 800), $"temperature {temperature.Figure}", Lettering.Plain.Bold.Centred);
            left += 500;
        }
    }

    private static double[] Shares(double temperature) => Scores.Softmax([.. Given.Select(score => score / temperature)]);
}
