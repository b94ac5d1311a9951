using System.Globalization;
using ThreadBot.Unroll.Formats.Html;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Sites;

/// <summary>Pictures that lie in the site's folder of media, each once.</summary>
/// <param name="media">Where they are read from.</param>
internal sealed class SitePictures(IMediaStore media)
{
    private readonly Dictionary<string, (int Width, int Height)?> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _played = new(StringComparer.Ordinal);

    /// <summary>The names of those that are shown.</summary>
    public IEnumerable<string> Shown => _known.Keys.Concat(_played).Order(StringComparer.Ordinal);

    /// <summary>Them as a page sees them.</summary>
    /// <param name="up">What leads from the page to the root.</param>
    public IPictures From(string up) => new FromPage(this, up);

    /// <summary>Where a picture lies, from the root.</summary>
    public static string PathOf(string name) => $"media/{name}";

    private sealed class FromPage(SitePictures pictures, string up) : IPictures
    {
        public bool Write(HtmlWriter html, string file, string alt, string style)
        {
            if (!pictures._known.TryGetValue(file, out var size))
            {
                if (PictureFile.Read(pictures.Media, file, out _) is not { } picture)
                    return false;
                pictures._known[file] = size = picture.Size;
            }

            html.Void("img", ("src", up + SitePath.Href(PathOf(file))), ("class", style), ("alt", alt), ("loading", "lazy"), ("width", Pixels(size?.Width)), ("height", Pixels(size?.Height)));
            return true;
        }

        public string? AddressOf(string file)
        {
            if (!MediaName.IsSafe(file))
                return null;
            pictures._played.Add(file);
            return up + SitePath.Href(PathOf(file));
        }

        private static string? Pixels(int? size) => size?.ToString(CultureInfo.InvariantCulture);
    }

    private IMediaStore Media => media;
}
