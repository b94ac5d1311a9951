using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class DecisionTreePicture : IPicture
{
    private static readonly Mail[] Mails =
    [
        new(Spam: true, Link: true), new(true, true), new(true, true), new(true, true), new(true, true),
        new(Spam: false, Link: true), new(false, false), new(false, false), new(false, false), new(false, false),
    ];

    private static readonly Mail[] Linked = [.. Mails.Where(mail => mail.Link)];
    private static readonly Mail[] Unlinked = [.. Mails.Where(mail => !mail.Link)];

    private static double After => ((Linked.Length * Gini(Linked)) + (Unlinked.Length * Gini(Unlinked))) / Mails.Length;

    public string Name => "decision-tree";

    public string Title => "One good question sorts ten mails";

    public string Alt =>
        $"A box with {Mails.Length} mails, {Count(Mails)} of them spam, drawn as orange squares, the others as blue dots; its mixture is {Gini(Mails).Figure}. "
        + $"The question whether a mail has a link leads to two boxes. Yes: {Linked.Length} mails, {Count(Linked)} spam, mixture {Gini(Linked).Figure}. "
        + $"No: {Unlinked.Length} mails, {Count(Unlinked)} spam, mixture {Gini(Unlinked).Figure}. Below: weighted by their sizes, the mixture is {After.Figure} after the question.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Arrow(new Point(640, 380), new Point(420, 520), Look.Pen(Palette.Ink));
        canvas.Arrow(new Point(960, 380), new Point(1180, 520), Look.Pen(Palette.Ink));
        canvas.Text(new Point(480, 440), "yes", Lettering.Plain.Bold.ToTheLeft);
        canvas.Text(new Point(1120, 440), "no", Lettering.Plain.Bold);
        canvas.Text(new Point(800, 470), "Has it a link?", Lettering.Large.Centred);
        Box(canvas, new Area(420, 175, 760, 195), Mails);
        Box(canvas, new Area(80, 530, 700, 195), Linked);
        Box(canvas, new Area(820, 530, 700, 195), Unlinked);
        canvas.Text(new Point(800, 825), $"mixture {Gini(Mails).Figure} before, {After.Figure} after", Lettering.Plain.Bold.Centred);
    }

    private static void Box(Canvas canvas, Area area, Mail[] mails)
    {
        canvas.Box(area, Look.Card(Palette.White, Palette.Ink), 22);
        var left = area.Centre.X - ((mails.Length - 1) * 32);
        for (var i = 0; i < mails.Length; i++)
        {
            var place = new Point(left + (i * 64), area.Y + 62);
            if (mails[i].Spam)
                canvas.Box(Area.Around(place, 40, 40), Look.Filled(Palette.Orange));
            else
                canvas.Circle(place, 22, Look.Filled(Palette.Blue));
        }
        canvas.Text(new Point(area.Centre.X, area.Y + 154), $"{Count(mails)} of {mails.Length} spam, mixture {Gini(mails).Figure}", Lettering.Plain.Centred);
    }

    private static int Count(Mail[] mails) => mails.Count(mail => mail.Spam);

    /// <summary>The chance that two mails drawn from a box are not of one kind.</summary>
    private static double Gini(Mail[] mails)
    {
        var spam = Count(mails) / (double)mails.Length;
        return 2 * spam * (1 - spam);
    }

    private sealed record Mail(bool Spam, bool Link);
}
