using System.Text;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Formats;

/// <summary>One self-contained page for a phone, a desk and paper.</summary>
/// <param name="paper">The paper it is printed on; null leaves it to whoever prints.</param>
public sealed class HtmlFormat(Paper? paper = null) : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public Task WriteAsync(Document document, Stream output, CancellationToken cancellationToken)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new HtmlPage(new HtmlWriter(writer), document) { Paper = paper }.Write(cancellationToken);
        return Task.CompletedTask;
    }
}
