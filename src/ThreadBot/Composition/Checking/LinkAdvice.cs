using System.Collections.Frozen;
using ThreadBot.Networks;

namespace ThreadBot.Composition.Checking;

/// <summary>
/// Says how to write what a network would make a link of. It never offers a character that nobody sees: whoever copies the text would
/// take it along.
/// </summary>
internal static class LinkAdvice
{
    // Endings of files that are top-level domains too.
    private static readonly FrozenSet<string> FileEndings =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "md", "py", "rs", "sh", "so", "zip", "mov", "pl", "ps", "cc", "ml", "mk", "js", "ts", "in", "info", "app", "cfd", "foo", "st", "tf", "do", "pub");

    /// <summary>What to do, as a sentence without its beginning and end.</summary>
    public static string For(string written, PostLimit limit)
    {
        var dot = written.LastIndexOf('.');
        var (before, after) = dot > 0 ? (written[..dot], written[(dot + 1)..]) : (written, "");
        if (IsMissingSpace(before, after) && IsNoLink($"{before}. {after}", limit))
            return $"put a space after the full stop: '{before}. {after}'";
        if (FileEndings.Contains(after) && !before.Contains('.') && IsNoLink($"the {before} file", limit))
            return $"write 'the {before} file', or '{before} .{after}' with a space";
        var apart = written.Replace('.', ' ');
        return IsNoLink(apart, limit) ? $"write '{apart}' without the dots, or say it in words" : "say it in other words";
    }

    // "Done.It" is two sentences; "README.md" and "System.IO" are names.
    private static bool IsMissingSpace(string before, string after) =>
        after.Length > 1
        && char.IsUpper(after[0])
        && after.Skip(1).All(char.IsLower)
        && before.Length > 1
        && before.All(char.IsLetter)
        && char.IsLower(before[^1]);

    private static bool IsNoLink(string text, PostLimit limit) => limit.FindLinks(text).Count == 0;
}
