using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class AucPicture : IPicture
{
    private static readonly Lettering Negative = Lettering.Plain.Bold.In(Palette.Orange).Centred;

    private static int Pairs => ScoredExamples.Positives.Count * ScoredExamples.Negatives.Count;

    private static int Won => ScoredExamples.Positives.Sum(positive => ScoredExamples.Negatives.Count(negative => positive > negative));

    private static double Share => Won / (double)Pairs;

    private static string Lost => string.Join(", ",
        from positive in ScoredExamples.Positives
        from negative in ScoredExamples.Negatives
        where positive < negative
        select $"{positive.Figure} against {negative.Figure}");

    public string Name => "auc";

    public string Title => "AUC counts who wins each pair";

    public string Alt =>
        $"A table that sets each of {ScoredExamples.Positives.Count} positive scores ({List(ScoredExamples.Positives)}) against each of "
        + $"{ScoredExamples.Negatives.Count} negative ones ({List(ScoredExamples.Negatives)}), so {Pairs} cells. {Won} say that the positive is higher; the "
        + $"other, {Lost}, that it is lower. Below: {Won} / {Pairs} = {Share.Figure}.";

    public void DrawOn(Canvas canvas)
    {
        for (var column = 0; column < ScoredExamples.Positives.Count; column++)
            canvas.Text(new Point(515 + (column * 410), 225), $"positive {ScoredExamples.Positives[column].Figure}", Lettering.Plain.Bold.In(Palette.Blue).Centred);
        for (var row = 0; row < ScoredExamples.Negatives.Count; row++)
        {
            canvas.Stack(new Point(190, 360 + (row * 240)), ("negative", Negative), (ScoredExamples.Negatives[row].Figure, Negative));
            for (var column = 0; column < ScoredExamples.Positives.Count; column++)
                Cell(canvas, new Area(320 + (column * 410), 255 + (row * 240), 390, 215), ScoredExamples.Positives[column], ScoredExamples.Negatives[row]);
        }
        canvas.Text(new Point(925, 825), $"AUC = {Won} / {Pairs} = {Share.Figure}", Lettering.Large.Centred);
    }

    private static void Cell(Canvas canvas, Area area, double positive, double negative)
    {
        var won = positive > negative;
        var (pale, strong) = Palette.Verdict(won);
        canvas.Card(area, Look.Card(pale, strong),
            ($"{positive.Figure} {(won ? ">" : "<")} {negative.Figure}", Lettering.Large.Centred), (won ? "positive is higher" : "positive is lower", Lettering.Small.In(strong).Centred));
    }

    private static string List(IEnumerable<double> scores) => string.Join(", ", scores.Select(score => score.Figure));
}
