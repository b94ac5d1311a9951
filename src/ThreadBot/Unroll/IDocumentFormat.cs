namespace ThreadBot.Unroll;

/// <summary>A kind of document that threads can become.</summary>
public interface IDocumentFormat
{
    /// <summary>Its name on the command line, such as <c>md</c>.</summary>
    string Name { get; }

    /// <summary>The ending of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>Whether images stay files beside the document, under the names that it gives them, and are not inside it.</summary>
    bool KeepsMediaBeside => false;

    /// <summary>Writes a document. The same document gives the same bytes each time; lines end with \n.</summary>
    Task WriteAsync(Document document, Stream output, CancellationToken cancellationToken);
}
