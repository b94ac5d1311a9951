using System.Text;
using Spectre.Console;

namespace ThreadBot.App.Terminal;

/// <summary>Consoles for people and for pipes.</summary>
internal static class Terminals
{
    /// <summary>Standard output: with colours on a terminal, plain and unfolded where it is redirected or NO_COLOR is set.</summary>
    public static IAnsiConsole Output() => To(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error, by the same rules.</summary>
    public static IAnsiConsole Error() => To(Console.Error, Console.IsErrorRedirected);

    /// <summary>Writes a line as it is: not folded, not coloured.</summary>
    public static void WriteRaw(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);

    /// <summary>
    /// Writes a line. A paragraph and not markup: markup makes an emoji of a word such as :rocket:, which nobody wrote.
    /// </summary>
    public static void WriteLine(this IAnsiConsole console, Paragraph line)
    {
        console.Write(line);
        console.WriteLine();
    }

    private static IAnsiConsole To(TextWriter writer, bool redirected) => AnsiConsole.Create(redirected ? Pipe(writer) : new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = AnsiSupport.Detect,
        ColorSystem = ColorSystemSupport.Detect,
        Interactive = InteractionSupport.Detect,
    });

    private static AnsiConsoleSettings Pipe(TextWriter writer) => new()
    {
        Out = new PipeOutput(writer),
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        // The enrichers look for build servers, and turn escape sequences on for some.
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    };

    /// <summary>A pipe or a file: asking the terminal for its size and keys would take longer than writing a preview.</summary>
    private sealed class PipeOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        // Where nobody looks at a screen, lines are not folded: a log or a script wants them whole.
        public int Width => 100_000;

        public int Height => 25;

        public void SetEncoding(Encoding encoding)
        {
            // What is redirected is UTF-8 from the program's first line on.
        }
    }
}
