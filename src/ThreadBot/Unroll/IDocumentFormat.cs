namespace ThreadBot.Unroll;

/// <summary>A kind of document that a thread can become.</summary>
public interface IDocumentFormat
{
    /// <summary>Its name on the command line, such as <c>md</c>.</summary>
    string Name { get; }

    /// <summary>The ending of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>Writes a thread. The same thread gives the same bytes each time; lines end with \n.</summary>
    void Write(PublishedThread thread, TextWriter writer);
}
