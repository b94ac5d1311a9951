namespace ThreadBot.Networks;

/// <summary>A link as it stands in a text: is it one that somebody wrote, or did a network make it of a file's name?</summary>
internal static class WrittenLink
{
    /// <summary>The link of a stretch of text.</summary>
    public static PostLink At(string text, int start, int length)
    {
        var written = text.AsSpan(start, length);
        var hasScheme = written.Contains("://", StringComparison.Ordinal);
        var url = hasScheme ? written.ToString() : $"https://{written}";
        return new(start, length, url, hasScheme || LooksDeliberate(written));
    }

    // Nobody writes "www." or a path by accident; "README.md" and "System.IO" are written every day.
    private static bool LooksDeliberate(ReadOnlySpan<char> written) =>
        written.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || written.Contains('/');
}
