using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ThreadBot;

/// <summary>
/// The name of a thread: <c>curriculum/name</c>, or <c>curriculum/name/item</c> for one of a family. Lower case letters, digits,
/// dots, hyphens and underscores; compared by its letters.
/// </summary>
public readonly partial record struct ThreadSlug
{
    private ThreadSlug(string value) => Value = value;

    /// <summary>The slug as it is written, with slashes.</summary>
    public string Value { get => field ?? ""; private init; }

    /// <summary>The first part: the folder under <c>threads/</c>.</summary>
    public string Curriculum => Value.Split('/')[0];

    /// <summary>Reads a slug.</summary>
    /// <exception cref="FormatException">The text is no slug.</exception>
    public static ThreadSlug Parse(string text) =>
        TryParse(text, out var slug)
            ? slug
            : throw new FormatException($"'{text}' is no thread slug: write curriculum/name in lower case letters, digits, '-', '_' and '.'.");

    /// <summary>Reads a slug; false if the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ThreadSlug slug)
    {
        var valid = text is not null && Shape().IsMatch(text);
        slug = valid ? new ThreadSlug(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*){1,2}\z")]
    private static partial Regex Shape();
}
