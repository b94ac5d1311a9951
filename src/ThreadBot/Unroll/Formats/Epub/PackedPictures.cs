using System.Globalization;
using ThreadBot.Unroll.Formats.Html;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Formats.Epub;

/// <summary>Pictures that are packed with a book, each once.</summary>
/// <param name="media">Where they are read from.</param>
/// <param name="package">Where they are packed.</param>
internal sealed class PackedPictures(IMediaStore media, EpubPackage package) : IPictures
{
    private readonly Dictionary<string, (string Path, (int Width, int Height)? Size)?> _packed = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Write(HtmlWriter html, string file, string alt, string style)
    {
        if (!_packed.TryGetValue(file, out var packed))
            _packed[file] = packed = Pack(file);
        if (packed is not { } picture)
            return false;
        html.Void("img", ("src", picture.Path), ("class", style), ("alt", alt), ("width", Pixels(picture.Size?.Width)), ("height", Pixels(picture.Size?.Height)));
        return true;
    }

    private (string Path, (int Width, int Height)? Size)? Pack(string file)
    {
        if (PictureFile.Read(media, file, out _) is not { } picture)
            return null;
        var id = "image-" + (_packed.Count + 1).ToString(CultureInfo.InvariantCulture);
        var path = $"images/{id}{picture.Extension}";
        package.Add(new EpubItem(id, path, picture.MediaType), picture.Bytes);
        return (path, picture.Size);
    }

    private static string? Pixels(int? size) => size?.ToString(CultureInfo.InvariantCulture);
}
