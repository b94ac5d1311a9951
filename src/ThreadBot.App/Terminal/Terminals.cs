using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadBot.App.Terminal;

/// <summary>Consoles for people and for pipes.</summary>
internal static class Terminals
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes standard output UTF-8. A pipe is written straight away: getting to know the terminal takes longer than a preview's text.</summary>
    public static void SpeakUtf8()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
            Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true });
        else
            Console.OutputEncoding = Utf8;
    }

    /// <summary>Standard output: with colours on a terminal, plain and unfolded where it is redirected or NO_COLOR is set.</summary>
    public static IAnsiConsole Output() => To(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error, by the same rules.</summary>
    public static IAnsiConsole Error() => To(Console.Error, Console.IsErrorRedirected);

    /// <summary>Writes a line as it is: not folded, not coloured.</summary>
    public static void WriteRaw(this IAnsiConsole console, string line) => WriterOf(console).WriteLine(line);

    /// <summary>Writes a text as it is, without an end of line.</summary>
    public static void WriteText(this IAnsiConsole console, string text) => WriterOf(console).Write(text);

    /// <summary>Prints many lines; where nobody sees them one by one, all at once.</summary>
    public static void AtOnce(this IAnsiConsole console, Action print)
    {
        if (console is PipeConsole pipe)
            pipe.AtOnce(print);
        else
            print();
    }

    /// <summary>Ends a line, or leaves an empty one.</summary>
    public static void EndLine(this IAnsiConsole console) => WriterOf(console).WriteLine();

    /// <summary>Writes a line.</summary>
    public static void WriteLine<T>(this IAnsiConsole console, T line)
        where T : IRenderable, IPlainText
    {
        console.Write(line);
        console.EndLine();
    }

    private static TextWriter WriterOf(IAnsiConsole console) => console is PipeConsole pipe ? pipe.Writer : console.Profile.Out.Writer;

    private static IAnsiConsole To(TextWriter writer, bool redirected) => redirected ? new PipeConsole(writer) : AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = AnsiSupport.Detect,
        ColorSystem = ColorSystemSupport.Detect,
        Interactive = InteractionSupport.Detect,
    });
}
