using ThreadBot.Pictures.Drawing;
using ThreadBot.Pictures.Mathematics;

namespace ThreadBot.Pictures.Subjects;

internal sealed class AttentionPicture : IPicture
{
    private static readonly double[] Query = [1, 0];
    private static readonly Word[] Words = [new("pizza", [2, 0], 10), new("oven", [1, 1], 20), new("because", [0, 1], 30)];
    private static readonly double[] Shares = Scores.Softmax([.. Words.Select(word => word.Product)]);

    private static double Mix => Words.Zip(Shares, (word, share) => Math.Round(share, 2) * word.Value).Sum();

    public string Name => "attention";

    public string Title => "Attention is a weighted mean";

    public string Alt =>
        $"Three rows, one for each word, asked by the query {Pair(Query)}. "
        + string.Join(" ", Words.Zip(Shares, (word, share) =>
            $"{Capital(word.Name)} has the key {Pair(word.Key)}, the product {word.Product.Figure}, a bar for the share {share.Figure} and the value {word.Value.Figure}."))
        + $" Lines as thick as the shares lead from the values to one box: {Mix.Figure}.";

    public void DrawOn(Canvas canvas)
    {
        canvas.Subtitle($"The query is {Pair(Query)}. Softmax makes shares of the products.");
        foreach (var (x, header) in ((double, string)[])[(230, "key"), (490, "product"), (770, "share"), (1110, "value"), (1415, "mix")])
            canvas.Text(new Point(x, 272), header, Lettering.Small.Centred);
        for (var i = 0; i < Words.Length; i++)
        {
            var y = 375 + (i * 185);
            canvas.Line(new Point(1190, y), new Point(1308, 560 + ((i - 1) * 34)), Look.Pen(Palette.Blue, Shares[i] * 44));
            Row(canvas, Words[i], Shares[i], y);
        }
        canvas.Card(new Area(1310, 490, 210, 140), Look.Card(Palette.PaleOrange, Palette.Orange), (Mix.Figure, Lettering.Large.Centred));
    }

    private static void Row(Canvas canvas, Word word, double share, double y)
    {
        canvas.Card(new Area(80, y - 70, 300, 140), Look.Card(Palette.PaleBlue, Palette.Blue), (word.Name, Lettering.Plain.Bold.Centred), (Pair(word.Key), Lettering.Plain.Centred));
        canvas.Text(new Point(490, y + 18), word.Product.Figure, Lettering.Large.Centred);
        canvas.Box(new Area(600, y - 34, share * 440, 68), Look.Filled(Palette.Blue), 8);
        canvas.Text(new Point(620 + (share * 440), y + 16), share.Figure, Lettering.Plain.Bold.In(Palette.Blue));
        canvas.Card(new Area(1030, y - 55, 160, 110), Look.Card(Palette.White, Palette.Ink), (word.Value.Figure, Lettering.Large.Centred));
    }

    private static string Pair(double[] numbers) => $"({numbers[0].Figure}, {numbers[1].Figure})";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private sealed record Word(string Name, double[] Key, double Value)
    {
        public double Product => Key.Zip(Query, (key, query) => key * query).Sum();
    }
}
