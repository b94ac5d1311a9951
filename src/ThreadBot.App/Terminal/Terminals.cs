using Spectre.Console;

namespace ThreadBot.App.Terminal;

/// <summary>Consoles for people and for pipes.</summary>
internal static class Terminals
{
    // Where nobody looks at a screen, lines are not folded: a log or a script wants them whole.
    private const int Unfolded = 100_000;

    /// <summary>Standard output: with colours on a terminal, plain and unfolded where it is redirected or NO_COLOR is set.</summary>
    public static IAnsiConsole Output() => To(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error, by the same rules.</summary>
    public static IAnsiConsole Error() => To(Console.Error, Console.IsErrorRedirected);

    /// <summary>Writes a line as it is: not folded, not coloured.</summary>
    public static void WriteRaw(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);

    private static IAnsiConsole To(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
            console.Profile.Width = Unfolded;
        return console;
    }
}
