namespace ThreadBot.Pictures.Drawing;

/// <summary>The places of a network's parts: a column for each layer, from left to right.</summary>
/// <param name="area">Where the network stands.</param>
/// <param name="sizes">How many parts each layer has.</param>
internal sealed class Layers(Area area, params IReadOnlyList<int> sizes)
{
    /// <summary>The places of one layer, from top to bottom.</summary>
    public IReadOnlyList<Point> this[int layer]
    {
        get
        {
            var gap = area.Height / sizes[layer];
            var x = area.X + (area.Width * layer / (sizes.Count - 1));
            return [.. Enumerable.Range(0, sizes[layer]).Select(i => new Point(x, area.Centre.Y + (gap * (i - ((sizes[layer] - 1) / 2.0)))))];
        }
    }

    /// <summary>Every part of a layer with every part of the next.</summary>
    public IEnumerable<(Point From, Point To)> Connections(int layer) =>
        from here in this[layer]
        from there in this[layer + 1]
        select (here, there);
}
