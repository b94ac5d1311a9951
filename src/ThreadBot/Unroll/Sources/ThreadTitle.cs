using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Sources;

/// <summary>A title for a thread that came without one: the first words of its first post.</summary>
internal static partial class ThreadTitle
{
    private const int Longest = 80;

    /// <summary>Makes a title.</summary>
    /// <param name="posts">The thread's posts.</param>
    /// <param name="otherwise">The title of a thread without words.</param>
    public static string Of(IEnumerable<PublishedPost> posts, string otherwise)
    {
        var text = posts.FirstOrDefault(p => p.By is null && p.Missing is null && p.Text.Length > 0)?.Text ?? "";
        var words = Number().Replace(Address().Replace(FirstLine(text), ""), "").Trim();
        words = Spool().Replace(words, "").Trim();
        if (words.Length == 0)
            return otherwise;
        return Sentence().Match(words) is { Success: true } sentence && sentence.Length <= Longest ? sentence.Value.TrimEnd('.', ':') : Shortened(words);
    }

    private static string FirstLine(string text) => text.Split('\n').FirstOrDefault(line => line.Any(char.IsLetterOrDigit)) ?? "";

    private static string Shortened(string words)
    {
        if (words.Length <= Longest)
            return words.TrimEnd('.', ':');
        var end = words.LastIndexOf(' ', Longest);
        end = end > Longest / 2 ? end : Longest - (char.IsHighSurrogate(words[Longest - 1]) ? 1 : 0);
        return words[..end].TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…";
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*\(?\d{1,3}\s?[/.)]\s?(\d{1,3}|n)?\)?:?\s+|\s\(?\d{1,3}/(\d{1,3}|n)?\)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"(\s|🧵|👇|⬇|\uFE0F|↓)*(\b[Aa] thread\b)?(\s|[:.]|🧵|👇|⬇|\uFE0F|↓)*$|^(\s|🧵)+", RegexOptions.ExplicitCapture)]
    private static partial Regex Spool();

    [GeneratedRegex(@"^.{12,}?[.!?…](?=\s)")]
    private static partial Regex Sentence();
}
