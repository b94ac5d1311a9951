using System.Diagnostics.CodeAnalysis;

namespace ThreadBot;

/// <summary>
/// The name of a thread: <c>curriculum/name</c>, or <c>curriculum/name/item</c> for one of a family. Lower case letters, digits,
/// dots, hyphens and underscores; compared by its letters.
/// </summary>
public sealed record ThreadSlug
{
    private ThreadSlug(string value) => Value = value;

    /// <summary>The slug as it is written, with slashes.</summary>
    public string Value { get; }

    /// <summary>The first part: the folder under <c>threads/</c>.</summary>
    public string Curriculum => Value.Split('/')[0];

    /// <summary>Reads a slug.</summary>
    /// <exception cref="FormatException">The text is no slug.</exception>
    public static ThreadSlug Parse(string text) =>
        TryParse(text, out var slug)
            ? slug
            : throw new FormatException($"'{text}' is no thread slug: write curriculum/name in lower case letters, digits, '-', '_' and '.'.");

    /// <summary>Reads a slug; false if the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ThreadSlug? slug)
    {
        slug = text is not null && IsSlug(text) ? new ThreadSlug(text) : null;
        return slug is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    // By hand: making the first regular expression takes longer than all else that reading a threads folder takes.
    private static bool IsSlug(string text)
    {
        var (parts, atStart) = (1, true);
        foreach (var c in text)
        {
            var isLetter = c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (!isLetter && (atStart || c is not ('.' or '-' or '_' or '/')))
                return false;
            atStart = c == '/';
            parts += atStart ? 1 : 0;
        }

        return !atStart && parts is 2 or 3;
    }
}
