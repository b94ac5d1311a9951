using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadBot.App.Terminal;

/// <summary>
/// A pipe or a file in a terminal's place: no colours, and lines as long as they are. What knows its plain text is written as it is; making
/// Spectre's console and rendering through it takes longer than all the rest of a preview.
/// </summary>
/// <param name="writer">Where to.</param>
internal sealed class PipeConsole(TextWriter writer) : IAnsiConsole
{
    private IAnsiConsole Spectre => field ??= AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new PipeOutput(this),
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        // The enrichers look for build servers, and turn escape sequences on for some.
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });

    /// <summary>Where to.</summary>
    public TextWriter Writer { get; private set; } = writer;

    /// <summary>Prints many lines at once: one by one, each would be a call of the system.</summary>
    public void AtOnce(Action print)
    {
        var (direct, held) = (Writer, new StringWriter(CultureInfo.InvariantCulture));
        Writer = held;
        try
        {
            print();
        }
        finally
        {
            Writer = direct;
            Writer.Write(held.ToString());
        }
    }

    /// <inheritdoc/>
    public Profile Profile => Spectre.Profile;

    /// <inheritdoc/>
    public IAnsiConsoleCursor Cursor => Spectre.Cursor;

    /// <inheritdoc/>
    public IAnsiConsoleInput Input => Spectre.Input;

    /// <inheritdoc/>
    public IExclusivityMode ExclusivityMode => Spectre.ExclusivityMode;

    /// <inheritdoc/>
    public RenderPipeline Pipeline => Spectre.Pipeline;

    /// <inheritdoc/>
    public void Clear(bool home) => Spectre.Clear(home);

    /// <inheritdoc/>
    public void Write(IRenderable renderable)
    {
        if (renderable is IPlainText plain)
            plain.WriteTo(Writer);
        else
            Spectre.Write(renderable);
    }

    private sealed class PipeOutput(PipeConsole pipe) : IAnsiConsoleOutput
    {
        public TextWriter Writer => pipe.Writer;

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
