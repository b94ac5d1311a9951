using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class ConfusionMatrixPicture : IPicture
{
    private const double Threshold = 0.5;

    // Of the chances that were tried, the first one that gives the counts of the worked example.
    private const int Seed = 73;
    private static readonly (bool Spam, bool Stopped)[] Mails = Judge(Seed);
    private static readonly int CaughtSpam = Count(spam: true, stopped: true);
    private static readonly int MissedSpam = Count(spam: true, stopped: false);
    private static readonly int LostMail = Count(spam: false, stopped: true);
    private static readonly int GoodMail = Count(spam: false, stopped: false);

    public string Name => "confusion-matrix";

    public string Title => "What became of 100 mails";

    public string Alt =>
        $"A table of two rows and two columns with a dot for each of {Mails.Length} mails. Of {CaughtSpam + MissedSpam} spam mails {CaughtSpam} were "
        + $"stopped, which is right, and {MissedSpam} let through, which is wrong. Of {LostMail + GoodMail} wanted mails {LostMail} were stopped, which is "
        + $"wrong, and {GoodMail} let through, which is right. Below: {CaughtSpam} + {GoodMail} = {CaughtSpam + GoodMail} right answers, and of "
        + $"{CaughtSpam + LostMail} stopped mails {LostMail} were stopped wrongly.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Text(new Point(585, 205), "stopped", Lettering.Plain.Centred);
        canvas.Text(new Point(1225, 205), "let through", Lettering.Plain.Centred);
        canvas.Stack(new Point(160, 345), ($"{CaughtSpam + MissedSpam}", Lettering.Large.Centred), ("spam", Lettering.Plain.Centred));
        canvas.Stack(new Point(160, 595), ($"{LostMail + GoodMail}", Lettering.Large.Centred), ("wanted", Lettering.Plain.Centred));
        Cell(canvas, new Area(280, 230, 610, 230), CaughtSpam, right: true);
        Cell(canvas, new Area(910, 230, 610, 230), MissedSpam, right: false);
        Cell(canvas, new Area(280, 480, 610, 230), LostMail, right: false);
        Cell(canvas, new Area(910, 480, 610, 230), GoodMail, right: true);
        canvas.Text(new Point(280, 785), $"{CaughtSpam} + {GoodMail} = {CaughtSpam + GoodMail} of {Mails.Length} answers are right", Lettering.Plain.In(Palette.Blue));
        canvas.Text(new Point(280, 847), $"{LostMail} of the {CaughtSpam + LostMail} stopped mails were wanted", Lettering.Plain.In(Palette.Orange));
    }

    private static void Cell(Canvas canvas, Area area, int count, bool right)
    {
        var (pale, strong) = Palette.Verdict(right);
        canvas.Box(area, Look.Card(pale, strong), 22);
        canvas.Stack(new Point(area.X + 120, area.Centre.Y),
            ($"{count}", Lettering.Large.Centred with { Size = 80 }), (right ? "right" : "wrong", Lettering.Plain.In(strong).Centred));
        var top = area.Centre.Y - ((count - 1) / 13 * 27 / 2.0);
        for (var i = 0; i < count; i++)
            canvas.Circle(new Point(area.X + 260 + (i % 13 * 26), top + (i / 13 * 27)), 9, Look.Filled(strong));
    }

    private static int Count(bool spam, bool stopped) => Mails.Count(mail => mail == (spam, stopped));

    /// <summary>A filter's scores for 20 spam mails and 80 wanted ones, and what it does with them.</summary>
    private static (bool Spam, bool Stopped)[] Judge(int seed)
    {
        var chance = new Chance(seed);
        return [.. Enumerable.Range(0, 100).Select(i => i < 20).Select(spam => (spam, (spam ? 0.65 : 0.2) + (0.18 * chance.Normal()) > Threshold))];
    }
}
