using System.Text;

namespace Scriban.Runtime;

/// <summary>Gathers what a template writes in memory.</summary>
/// <param name="builder">Where it is gathered.</param>
public class StringBuilderOutput(StringBuilder builder) : IScriptOutput
{
    [ThreadStatic]
    private static StringBuilderOutput? _ofThread;

    /// <summary>An output with a builder of its own.</summary>
    public StringBuilderOutput() : this(new StringBuilder())
    {
    }

    /// <summary>Where it is gathered.</summary>
    public StringBuilder Builder { get; } = builder;

    /// <summary>Writes a part of a text.</summary>
    public void Write(string text, int offset, int count) => Builder.Append(text, offset, count);

    /// <summary>Writes a part of a text; finished when it returns.</summary>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>The output that belongs to this thread, emptied.</summary>
    public static StringBuilderOutput GetThreadInstance()
    {
        var output = _ofThread ??= new StringBuilderOutput();
        output.Builder.Length = 0;
        return output;
    }

    /// <summary>What was written.</summary>
    public override string ToString() => Builder.ToString();
}

/// <summary>Hands what a template writes to a <see cref="TextWriter"/>.</summary>
/// <param name="writer">The writer.</param>
public class TextWriterOutput(TextWriter writer) : IScriptOutput
{
    /// <summary>An output with a writer in memory.</summary>
    public TextWriterOutput() : this(new StringWriter())
    {
    }

    /// <summary>The writer.</summary>
    public TextWriter Writer { get; } = writer;

    /// <summary>Writes a part of a text.</summary>
    public void Write(string text, int offset, int count) => Writer.Write(text.AsSpan(offset, count));

    /// <summary>Writes a part of a text.</summary>
    public async ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) =>
        await Writer.WriteAsync(text.AsMemory(offset, count), cancellationToken).ConfigureAwait(false);

    /// <summary>What the writer says it holds.</summary>
    public override string ToString() => Writer.ToString() ?? "";
}
