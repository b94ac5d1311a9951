namespace ThreadBot.Networks.Bluesky;

/// <summary>The form of an account's name on Bluesky: a domain of at least two labels.</summary>
public static class Handle
{
    private const int LongestHandle = 253;
    private const int LongestLabel = 63;

    /// <summary>Whether a text has that form, without its at sign.</summary>
    public static bool IsValid(string handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.Length > LongestHandle)
            return false;
        var labels = handle.Split('.');
        return labels.Length > 1 && Array.TrueForAll(labels, IsLabel) && char.IsAsciiLetter(labels[^1][0]);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-' && label.All(c => c == '-' || char.IsAsciiLetterOrDigit(c));
}
