using System.Text.RegularExpressions;

namespace ThreadBot.Composition.Checking;

/// <summary>Finds Markdown that a network would show with all its signs.</summary>
internal static partial class MarkupCheck
{
    public static void Run(ThreadSection section, FaultList faults)
    {
        if (section.Text.Contains("**", StringComparison.Ordinal) || section.Text.Contains("# ", StringComparison.Ordinal))
            Find(section, faults);
    }

    // By itself, since whoever calls a method that uses regular expressions loads them.
    private static void Find(ThreadSection section, FaultList faults)
    {
        foreach (var (index, line) in OutsideCode.Lines(section.Text))
        {
            var (name, at) = (faults.Rules.DisplayName, section.LineOfText(index));
            if (Bold().Match(line) is { Success: true } bold)
                faults.Warning("markup", at, $"{name} shows '{Excerpt.Of(bold.Value)}' with its asterisks: leave them out.");
            if (Heading().IsMatch(line))
                faults.Warning("markup", at, $"{name} shows '{Excerpt.Of(line)}' with its #: leave it out.");
        }
    }

    [GeneratedRegex(@"\*\*(?=\S)[^*]+(?<=\S)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^ {0,3}#{1,6} +\S")]
    private static partial Regex Heading();
}
