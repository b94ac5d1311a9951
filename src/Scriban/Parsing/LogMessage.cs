namespace Scriban.Parsing;

/// <summary>What the parser has to say about one place of a template.</summary>
/// <param name="type">Whether the template can still be used.</param>
/// <param name="span">The place.</param>
/// <param name="message">The sentence, without the place.</param>
public class LogMessage(ParserMessageType type, SourceSpan span, string message)
{
    /// <summary>Whether the template can still be used.</summary>
    public ParserMessageType Type { get; set; } = type;

    /// <summary>The place.</summary>
    public SourceSpan Span { get; set; } = span;

    /// <summary>The sentence, without the place.</summary>
    public string Message { get; set; } = message;

    /// <summary><c>path(line,column) : error : text</c>, counted from one.</summary>
    public override string ToString() =>
        $"{Span.ToStringSimple()} : {(Type == ParserMessageType.Error ? "error" : "warning")} : {Message}";
}

/// <summary>How grave a message is.</summary>
public enum ParserMessageType
{
    /// <summary>The template cannot be evaluated.</summary>
    Error,

    /// <summary>The template can be evaluated.</summary>
    Warning,
}
