using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ThreadBot.Curricula.Templates;
using ThreadBot.Unroll.Formats.Templates;

namespace ThreadBot.Unroll.Formats;

/// <summary>
/// HTML by somebody's own Scriban template. It sees the document and nothing else, within the limits that threads have. Every text that it
/// sees is encoded already, so no template can forget to.
/// </summary>
public sealed class TemplateFormat : IDocumentFormat
{
    // A book has more parts than a thread may have rounds.
    private const int Rounds = 1_000_000;
    private const int MaxCharacters = 64_000_000;
    private readonly Template _template;
    private readonly string _file;

    private TemplateFormat(Template template, string file) => (_template, _file) = (template, file);

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">It is none; the message names the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TemplateFormat Read(string file)
    {
        var template = TemplateParser.ParseValue(File.ReadAllText(file, Encoding.UTF8), file);
        return template.HasErrors ? throw new FormatException($"{template.Messages[0]}") : new TemplateFormat(template, file);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The template fails; the message names the line.</exception>
    public Task WriteAsync(Document document, Stream output, CancellationToken cancellationToken)
    {
        using var time = new TimeLimit(TimeProvider.System, cancellationToken);
        var pictures = new LaterPictures(document.Media);
        var context = new LimitedContext(loader: null, time.Token) { LoopLimit = Rounds, LimitToString = MaxCharacters };
        context.PushGlobal(new ScriptObject { ["document"] = DocumentModel.Of(document, pictures) });
        string page;
        try
        {
            page = _template.Render(context);
        }
        catch (ScriptRuntimeException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new FormatException($"{_file}({e.Span.Start.Line + 1}): {(e is ScriptAbortException ? TimeLimit.Message : e.OriginalMessage)}", e);
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        pictures.WriteWith(page, writer);
        return Task.CompletedTask;
    }
}
