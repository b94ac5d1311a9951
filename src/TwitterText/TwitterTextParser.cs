using TwitterText.Normalization;

namespace TwitterText;

/// <summary>X's rules for the length of a post.</summary>
public static class TwitterTextParser
{
    /// <summary>Measures a text with <see cref="TwitterTextConfiguration.V3"/>, as the official library does.</summary>
    public static TwitterTextParseResults ParseTweet(string text) => ParseTweet(text, TwitterTextConfiguration.V3);

    /// <summary>Measures a text. Any string gets a verdict, malformed UTF-16 too.</summary>
    public static TwitterTextParseResults ParseTweet(
        string text, TwitterTextConfiguration configuration, CountingMode mode = CountingMode.Compat)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(configuration);
        using var normalized = new NormalizedText(text);
        return new WeightCounter(normalized.Text, configuration).Count(text.Length, mode);
    }
}
