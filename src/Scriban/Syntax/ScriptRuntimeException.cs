using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A template failed while it was evaluated.</summary>
/// <param name="span">Where.</param>
/// <param name="message">The sentence, without the place.</param>
/// <param name="innerException">What lies behind it.</param>
public class ScriptRuntimeException(SourceSpan span, string message, Exception? innerException) : Exception(message, innerException)
{
    /// <summary>A failure with nothing behind it.</summary>
    public ScriptRuntimeException(SourceSpan span, string message) : this(span, message, null)
    {
    }

    /// <summary>Where the template failed.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary><c>path(line,column) : error : text</c>, counted from one.</summary>
    public override string Message => new LogMessage(ParserMessageType.Error, Span, OriginalMessage).ToString();

    /// <summary>Whether <see cref="ToString"/> shows what lies behind the failure.</summary>
    public static bool EnableDisplayInnerException { get; set; }

    /// <summary>Whether calls nested too deep: nobody on the way out may go on, or wrap this once a level.</summary>
    internal bool IsTooDeep { get; init; }

    /// <summary>The sentence without the place.</summary>
    public string OriginalMessage => base.Message;

    /// <summary>The message, and what lies behind it when that is switched on.</summary>
    public override string ToString() => EnableDisplayInnerException && InnerException is not null ? $"{Message} {InnerException}" : Message;
}

/// <summary>A template that another one includes could not be parsed.</summary>
/// <param name="span">Where it is included.</param>
/// <param name="message">The sentence.</param>
/// <param name="parserMessages">What the parser said.</param>
/// <param name="innerException">What lies behind it.</param>
public class ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages, Exception? innerException)
    : ScriptRuntimeException(span, message, innerException)
{
    /// <summary>A failure with nothing behind it.</summary>
    public ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages)
        : this(span, message, parserMessages, null)
    {
    }

    /// <summary>What the parser said.</summary>
    public LogMessageBag ParserMessages { get; } = parserMessages;

    /// <summary>The place and sentence, then the parser's messages, a line each.</summary>
    public override string Message
    {
        get
        {
            var lines = string.Concat(ParserMessages.Select(m => m + "\n"));
            return $"{base.Message} Parser messages:\n {lines}";
        }
    }
}

/// <summary>The host asked for the end of the evaluation.</summary>
/// <param name="span">How far the template had come.</param>
/// <param name="message">The sentence.</param>
/// <param name="cancellationToken">The token that was cancelled.</param>
public class ScriptAbortException(SourceSpan span, string message, CancellationToken cancellationToken) : ScriptRuntimeException(span, message)
{
    /// <summary>An abort with the usual sentence.</summary>
    public ScriptAbortException(SourceSpan span, CancellationToken cancellationToken)
        : this(span, "The operation was cancelled", cancellationToken)
    {
    }

    /// <summary>The token that was cancelled.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}

/// <summary>A function cannot work with one of its arguments; the engine adds the argument's place.</summary>
/// <param name="argumentIndex">Which argument, from zero.</param>
/// <param name="message">The sentence.</param>
public class ScriptArgumentException(int argumentIndex, string message) : Exception(message)
{
    /// <summary>Which argument, from zero.</summary>
    public int ArgumentIndex { get; } = argumentIndex;
}
