using System.Globalization;

namespace ThreadBot.Unroll.Media;

/// <summary>Several stores as one: where two have a file of the same name, each thread keeps its own. It can be read while stores come to it.</summary>
public sealed class MediaShelf : IMediaStore
{
    private IMediaStore[] _stores = [];

    /// <summary>A thread with its files named as they are on the shelf.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="media">Where its files are.</param>
    public PublishedThread Place(PublishedThread thread, IMediaStore media)
    {
        var store = Array.IndexOf(_stores, media);
        if (store < 0)
        {
            store = _stores.Length;
            _stores = [.. _stores, media];
        }

        return store == 0 ? thread : MediaFiles.Renamed(thread, name => $"{(store + 1).ToString(CultureInfo.InvariantCulture)}~/{name}");
    }

    /// <inheritdoc/>
    public Stream? Open(string name)
    {
        var (stores, end) = (_stores, name.IndexOf("~/", StringComparison.Ordinal));
        return end > 0 && int.TryParse(name.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var store) && store > 1 && store <= stores.Length
            ? stores[store - 1].Open(name[(end + 2)..])
            : stores[0].Open(name);
    }
}
