using Markdig.Syntax;

namespace ThreadBot.Composition.Articles;

/// <summary>Writes code as a thread file has it: with fences at the beginning of the line, wherever the article had it.</summary>
internal static class CodeLines
{
    // Inside a list or a quote the lines of code go without marks; this says which they are until the file is written.
    private const char Mark = '\uE000';

    /// <summary>The lines of a code block, with fences that nothing in it can close.</summary>
    public static List<string> Of(CodeBlock code)
    {
        var lines = code.Lines.ToString().Split('\n').Select(line => line.TrimEnd()).ToList();
        var fence = new string('`', Math.Max(3, lines.Max(LongestRun) + 1));
        return [.. lines.Prepend(fence + Language(code)).Append(fence).Select(line => Mark + line)];
    }

    /// <summary>Whether a line is code or a fence.</summary>
    public static bool AreIn(string line) => line.StartsWith(Mark);

    /// <summary>The text without what says which lines are code.</summary>
    public static string Unmarked(string text) => text.Replace(Mark.ToString(), "", StringComparison.Ordinal);

    // A block called "poll" would become one.
    private static string Language(CodeBlock code) =>
        (code as FencedCodeBlock)?.Info?.Split(' ', '`')[0] is { } info && info != "poll" ? info : "";

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
