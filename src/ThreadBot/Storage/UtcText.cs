using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ThreadBot.Storage;

/// <summary>Instants as text of one width, in UTC: they sort as they follow each other, and a person can read them.</summary>
internal static class UtcText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    [return: NotNullIfNotNull(nameof(instant))]
    public static string? Write(DateTimeOffset? instant) => instant?.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    [return: NotNullIfNotNull(nameof(text))]
    public static DateTimeOffset? Read(string? text) => text is null
        ? null
        : DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
