using System.Text;
using System.Text.Json;
using ThreadBot.Unroll.Formats.Json;

namespace ThreadBot.Unroll.Formats;

/// <summary>Everything that is known of a document, for programs: reading it back gives the same document.</summary>
public sealed class JsonFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public bool KeepsMediaBeside => true;

    /// <summary>The schema of its files (JSON Schema, draft 2020-12).</summary>
    public static string Schema
    {
        get
        {
            using var stream = typeof(JsonFormat).Assembly.GetManifestResourceStream("document.schema.json")!;
            return new StreamReader(stream, Encoding.UTF8).ReadToEnd();
        }
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Document document, Stream output, CancellationToken cancellationToken)
    {
        var file = new DocumentFile(DocumentFile.Current, document.Title, document.Language, document.Threads) { Author = document.Author };
        await JsonSerializer.SerializeAsync(output, file, DocumentFile.Json, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    /// <summary>Reads what was written.</summary>
    /// <param name="input">UTF-8.</param>
    /// <param name="media">Where the files are that it names.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FormatException">It is no such document; the message says where.</exception>
    public static async Task<Document> ReadAsync(Stream input, IMediaStore media, CancellationToken cancellationToken)
    {
        try
        {
            var file = await JsonSerializer.DeserializeAsync(input, DocumentFile.Json, cancellationToken);
            if (file?.Format != DocumentFile.Current)
                throw new FormatException($"It is no document of ThreadBot's: its 'format' should be '{DocumentFile.Current}'.");
            return DocumentCheck.FaultOf(file) is { } fault
                ? throw new FormatException($"The document cannot be read: {fault}.")
                : new Document(file.Title, DocumentCheck.Complete(file.Threads), media) { Language = file.Language, Author = file.Author };
        }
        catch (JsonException e)
        {
            throw new FormatException($"The document cannot be read: line {(e.LineNumber ?? 0) + 1}, at {e.Path ?? "$"}: it does not say what the schema asks for.", e);
        }
    }
}
