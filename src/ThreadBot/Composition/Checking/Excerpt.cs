namespace ThreadBot.Composition.Checking;

/// <summary>Shortens a text to show which one is meant.</summary>
internal static class Excerpt
{
    private const int Length = 40;

    /// <summary>Its beginning, on one line.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= Length)
            return line;
        var end = char.IsHighSurrogate(line[Length - 1]) ? Length - 1 : Length;
        return line[..end] + "…";
    }
}
