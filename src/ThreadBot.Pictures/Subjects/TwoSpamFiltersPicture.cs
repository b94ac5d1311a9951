using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class TwoSpamFiltersPicture : IPicture
{
    private const int Spam = 50;
    private const int Wanted = 950;
    private static readonly Filter A = new("Filter A", 0, 0);
    private static readonly Filter B = new("Filter B", 40, 60);

    public string Name => "two-spam-filters";

    public string Title => $"{(Spam + Wanted).Figure} messages, two filters";

    public string Alt => $"Two tables, one for each filter, over {Spam} spam and {Wanted} wanted messages. {A.Alt} {B.Alt}";

    public void DrawOn(Canvas canvas)
    {
        A.DrawOn(canvas, 80);
        B.DrawOn(canvas, 850);
        canvas.Text(new Point(800, 858), "Which one would you install?", Lettering.Small.Centred);
    }

    private sealed record Filter(string Name, int SpamStopped, int WantedStopped)
    {
        private int Right => SpamStopped + Wanted - WantedStopped;

        public string Alt =>
            $"{Name} stops {SpamStopped} spam and lets {Spam - SpamStopped} through; it stops {WantedStopped} wanted messages and lets "
            + $"{Wanted - WantedStopped} through: {Right.Figure} of {(Spam + Wanted).Figure} right.";

        public void DrawOn(Canvas canvas, double left)
        {
            canvas.Text(new Point(left + 420, 210), Name, Lettering.Large.Centred);
            canvas.Text(new Point(left + 297, 275), "stopped", Lettering.Small.Centred);
            canvas.Text(new Point(left + 547, 275), "let through", Lettering.Small.Centred);
            canvas.Stack(new Point(left + 80, 392), ($"{Spam}", Lettering.Plain.Bold.Centred), ("spam", Lettering.Plain.Centred));
            canvas.Stack(new Point(left + 80, 602), ($"{Wanted}", Lettering.Plain.Bold.Centred), ("wanted", Lettering.Plain.Centred));
            Cell(canvas, new Point(left + 297, 392), SpamStopped, right: true);
            Cell(canvas, new Point(left + 547, 392), Spam - SpamStopped, right: false);
            Cell(canvas, new Point(left + 297, 602), WantedStopped, right: false);
            Cell(canvas, new Point(left + 547, 602), Wanted - WantedStopped, right: true);
            canvas.Text(new Point(left + 420, 788), $"{Right.Figure} of {(Spam + Wanted).Figure} right", Lettering.Plain.Bold.Centred);
        }

        private static void Cell(Canvas canvas, Point middle, int count, bool right)
        {
            var (pale, strong) = Palette.Verdict(right);
            canvas.Card(Area.Around(middle, 235, 190), Look.Card(pale, strong),
                (count.Figure, Lettering.Large.Centred), (right ? "right" : "wrong", Lettering.Plain.In(strong).Centred));
        }
    }
}
