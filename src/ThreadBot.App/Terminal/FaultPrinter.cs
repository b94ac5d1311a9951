using Spectre.Console;

namespace ThreadBot.App.Terminal;

/// <summary>Shows faults, one a line, where an editor can jump from them.</summary>
/// <param name="console">Where to.</param>
internal sealed class FaultPrinter(IAnsiConsole console)
{

    /// <summary>Shows each fault as <c>file:line: error rule: message</c>.</summary>
    public void Print(IEnumerable<Fault> faults) => console.AtOnce(() => PrintAll(faults));

    private void PrintAll(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
        {
            var place = fault.Line > 0 ? $"{fault.File}:{fault.Line}" : fault.File;
            var severity = fault.Severity == Severity.Error ? "error" : "warning";
            console.Write(new StyledText($"{TerminalText.Harmless(place)}:", Tone.Bold)
                .Append(" ")
                .Append(severity, fault.Severity == Severity.Error ? Tone.Red : Tone.Yellow)
                .Append($" {fault.Rule}: {TerminalText.Harmless(fault.Message)}")
                .Append(fault.Network is { } network ? $" ({network})" : ""));
            console.EndLine();
        }
    }

    /// <summary>Shows each fault as an annotation that GitHub's checks put beside the line.</summary>
    public void PrintForGitHub(IEnumerable<Fault> faults, string threadsFolder)
    {
        foreach (var fault in faults)
        {
            var level = fault.Severity == Severity.Error ? "error" : "warning";
            var file = Property(fault.Line > 0 ? $"{threadsFolder}/{fault.File}" : fault.File);
            console.WriteLine($"::{level} file={file},line={Math.Max(fault.Line, 1)},title={Property(fault.Rule)}::{Data(fault.Message)}");
        }
    }

    private static string Data(string text) =>
        TerminalText.Harmless(text).Replace("%", "%25", StringComparison.Ordinal).ReplaceLineEndings("%0A");

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
