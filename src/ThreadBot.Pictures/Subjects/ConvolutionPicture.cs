using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures.Subjects;

internal sealed class ConvolutionPicture : IPicture
{
    private const double CellSize = 94;
    private static readonly int[] Filter = [-1, 1];

    /// <summary>A bright bar on a dark ground.</summary>
    private static readonly int[][] Image = [[2, 2, 2, 2, 2, 2], [2, 2, 9, 9, 2, 2], [2, 2, 9, 9, 2, 2], [2, 2, 9, 9, 2, 2], [2, 2, 2, 2, 2, 2]];

    private static readonly int[][] Result = [.. Image.Select(Convolve)];

    public string Name => "convolution";

    public string Title => "A filter finds the edges of a bar";

    public string Alt =>
        $"Three grids of numbers. Left, an image of {Image.Length} rows and {Image[0].Length} columns: {Image[0][0]} everywhere, but a bar of "
        + $"{Image[1][2]}s, two wide and three high, in its middle. Middle, the filter {Filter[0].Figure} and {Filter[1].Figure}. Right, the result, one column narrower: "
        + $"{Result[1][1]} all along the left edge of the bar, {Result[1][3].Figure} along its right edge and {Result[0][0]} elsewhere. One place is marked: {Sum} "
        + $"= {Result[1][1]}.";

    private static string Sum => $"{Filter[0].Figure} × {Image[1][1]} + {Filter[1].Figure} × {Image[1][2]}";

    public void DrawOn(Canvas canvas)
    {
        var image = new Point(80, 265);
        var result = new Point(1050, 265);
        Grid(canvas, image, Image, Shade);
        Grid(canvas, result, Result, Mark);
        canvas.Box(new Area(image.X + CellSize, image.Y + CellSize, CellSize * 2, CellSize), Look.Pen(Palette.Orange, 9), 6);
        canvas.Box(new Area(result.X + CellSize, result.Y + CellSize, CellSize, CellSize), Look.Pen(Palette.Orange, 9), 6);
        var filter = new Point(752, 265 + (CellSize * 2));
        Grid(canvas, filter, [Filter], _ => Palette.PaleOrange);
        canvas.Arrow(new Point(664, filter.Y + (CellSize / 2)), new Point(734, filter.Y + (CellSize / 2)), Look.Pen(Palette.Ink));
        canvas.Arrow(new Point(960, filter.Y + (CellSize / 2)), new Point(1030, filter.Y + (CellSize / 2)), Look.Pen(Palette.Ink));
        canvas.Text(new Point(362, 235), "image", Lettering.Plain.Centred);
        canvas.Text(new Point(846, filter.Y - 30), "filter", Lettering.Plain.Centred);
        canvas.Text(new Point(1285, 235), "result", Lettering.Plain.Centred);
        canvas.Text(new Point(800, 832), $"{Sum} = {Result[1][1]}", Lettering.Large.In(Palette.Orange).Centred);
    }

    private static int[] Convolve(int[] row) =>
        [.. Enumerable.Range(0, row.Length - Filter.Length + 1).Select(at => Filter.Select((weight, i) => weight * row[at + i]).Sum())];

    private static string Shade(int brightness) => brightness > 5 ? Palette.White : Palette.Mist;

    private static string Mark(int edge) => edge switch { > 0 => Palette.PaleBlue, < 0 => Palette.PaleTeal, _ => Palette.Paper };

    private static void Grid(Canvas canvas, Point corner, int[][] rows, Func<int, string> fill)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                var cell = new Area(corner.X + (column * CellSize), corner.Y + (row * CellSize), CellSize, CellSize);
                canvas.Box(cell, new Look(fill(rows[row][column]), Palette.Slate, 2));
                canvas.Stack(cell.Centre, (rows[row][column].Figure, (rows[row][column] == 0 ? Lettering.Plain.In(Palette.Slate) : Lettering.Plain.Bold).Centred));
            }
        }
    }
}
