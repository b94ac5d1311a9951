using System.Globalization;

namespace ThreadBot.Unroll.Media;

/// <summary>Several stores as one: where two have a file of the same name, each thread keeps its own.</summary>
/// <param name="stores">The stores.</param>
public sealed class MediaShelf(IReadOnlyList<IMediaStore> stores) : IMediaStore
{
    /// <summary>The thread with its files named by the store that they are in.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="store">The place of its store.</param>
    public static PublishedThread Marked(PublishedThread thread, int store) =>
        store == 0 ? thread : MediaFiles.Renamed(thread, name => $"{(store + 1).ToString(CultureInfo.InvariantCulture)}~/{name}");

    /// <inheritdoc/>
    public Stream? Open(string name)
    {
        var end = name.IndexOf("~/", StringComparison.Ordinal);
        return end > 0 && int.TryParse(name.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var store) && store > 1 && store <= stores.Count
            ? stores[store - 1].Open(name[(end + 2)..])
            : stores[0].Open(name);
    }
}
