using System.Globalization;

namespace ThreadBot.Networks.Bluesky;

/// <summary>An address as Bluesky's app shows it, with the whole address behind it: without its scheme, and of a long path the beginning.</summary>
public static class ShortUrl
{
    private const int LongestPath = 15;
    private const int KeptOfPath = 13;

    /// <summary>The short form; what is no web address comes back as it is.</summary>
    public static string Of(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return url;
        var path = (uri.AbsolutePath == "/" ? "" : uri.AbsolutePath) + uri.Query + uri.Fragment;
        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        return Host(uri) + port + (path.Length > LongestPath ? $"{path[..KeptOfPath]}..." : path);
    }

    private static string Host(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return uri.Host; // No browser would take it either; it is shown as it is written.
        }
    }
}
