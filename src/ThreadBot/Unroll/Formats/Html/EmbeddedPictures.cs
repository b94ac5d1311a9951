using System.Globalization;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>Pictures that are in the page itself.</summary>
/// <param name="media">Where they are read from.</param>
internal sealed class EmbeddedPictures(IMediaStore media) : IPictures
{
    /// <inheritdoc/>
    public bool Write(HtmlWriter html, string file, string alt, string style)
    {
        if (PictureFile.Read(media, file, out _) is not { } picture)
            return false;
        html.Image(picture, ("class", style), ("alt", alt), ("width", Pixels(picture.Size?.Width)), ("height", Pixels(picture.Size?.Height)));
        return true;
    }

    private static string? Pixels(int? size) => size?.ToString(CultureInfo.InvariantCulture);
}
