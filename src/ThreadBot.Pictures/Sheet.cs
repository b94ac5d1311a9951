using ThreadBot.Pictures.Drawing;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Pictures;

/// <summary>A picture as files.</summary>
internal static class Sheet
{
    /// <summary>A picture as SVG: the same bytes every time.</summary>
    public static string Svg(IPicture picture)
    {
        var canvas = new Canvas(picture.Title, picture.Alt);
        picture.DrawOn(canvas);
        return canvas.ToSvg();
    }

    /// <summary>Writes a picture as SVG, and as PNG the way a browser draws it.</summary>
    public static async Task WriteAsync(IPicture picture, string folder, Browser browser)
    {
        var svg = Svg(picture);
        using var png = new MemoryStream();
        await browser.DrawAsync($"<!doctype html><body style=\"margin:0\">{svg}", new PictureSize(Canvas.Width, Canvas.Height), png, CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{picture.Name}.svg"), svg);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{picture.Name}.png"), png.ToArray());
    }
}
