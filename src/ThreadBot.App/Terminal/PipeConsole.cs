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
    private readonly Lazy<IAnsiConsole> _spectre = new(() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new PipeOutput(writer),
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        // The enrichers look for build servers, and turn escape sequences on for some.
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    }));

    /// <summary>Where to.</summary>
    public TextWriter Writer => writer;

    /// <inheritdoc/>
    public Profile Profile => _spectre.Value.Profile;

    /// <inheritdoc/>
    public IAnsiConsoleCursor Cursor => _spectre.Value.Cursor;

    /// <inheritdoc/>
    public IAnsiConsoleInput Input => _spectre.Value.Input;

    /// <inheritdoc/>
    public IExclusivityMode ExclusivityMode => _spectre.Value.ExclusivityMode;

    /// <inheritdoc/>
    public RenderPipeline Pipeline => _spectre.Value.Pipeline;

    /// <inheritdoc/>
    public void Clear(bool home) => _spectre.Value.Clear(home);

    /// <inheritdoc/>
    public void Write(IRenderable renderable)
    {
        if (renderable is IPlainText plain)
            plain.WriteTo(writer);
        else
            _spectre.Value.Write(renderable);
    }

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
