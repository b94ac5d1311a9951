using System.Globalization;
using System.Text.RegularExpressions;
using ThreadBot.Unroll.Formats.Html;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Formats.Templates;

/// <summary>
/// Keeps pictures out of a template's memory: a sign stands for each until the page is written. The sign is a character that no text of a
/// document holds.
/// </summary>
/// <param name="media">Where they are read from.</param>
internal sealed partial class LaterPictures(IMediaStore media) : IPictures
{
    private readonly List<string> _names = [];

    /// <inheritdoc/>
    public bool Write(HtmlWriter html, string file, string alt, string style)
    {
        if (PictureFile.Read(media, file, out _) is not { } picture)
            return false;
        _names.Add(file);
        html.Later(_names.Count - 1, ("class", style), ("alt", alt), ("width", Pixels(picture.Size?.Width)), ("height", Pixels(picture.Size?.Height)));
        return true;
    }

    /// <summary>Writes a page with its pictures.</summary>
    public void WriteWith(string page, TextWriter output)
    {
        var from = 0;
        foreach (var sign in Sign().EnumerateMatches(page))
        {
            output.Write(page.AsSpan(from, sign.Index - from));
            from = sign.Index + sign.Length;
            if (int.TryParse(page.AsSpan(sign.Index + 1, sign.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _names.Count
                && PictureFile.Read(media, _names[index], out _) is { } picture)
            {
                HtmlWriter.WriteData(picture, output);
            }
        }

        output.Write(page.AsSpan(from));
    }

    private static string? Pixels(int? size) => size?.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\u0001[0-9]{1,9}\u0001")]
    private static partial Regex Sign();
}
