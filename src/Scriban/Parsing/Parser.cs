using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Makes a tree of the tokens of a text. The grammar reads from the top: page, block, statement, expression.</summary>
internal sealed partial class Parser(string text, string? sourceFile, TokenList tokens, PartStack parts, ParserOptions options)
{
    private readonly LogMessageBag _messages = [];
    private int _at;
    private int _depth;
    private bool _failed;
    private bool _silent;
    private string? _indent;

    /// <summary>What is wrong, in the order it was noticed.</summary>
    public LogMessageBag Messages => _messages;

    /// <summary>Whether parsing came as far as a place before it ended.</summary>
    public bool HasSeen(TextPosition position) => Current.Type == TokenType.Eof || position.Offset <= Current.End.Offset;

    private ref readonly Token Current => ref tokens[_at];

    private ref readonly Token Previous => ref tokens[Math.Max(0, _at - 1)];

    /// <summary>page = [ "+++" block "+++" ] block</summary>
    public ScriptPage ParsePage()
    {
        var page = new ScriptPage { FrontMatter = ParseFrontMatter() };
        var start = Current;
        page.Body = ParseBlock(out var end);
        while (end is not Keyword.None && !_failed)
        {
            ParseStray(end);
            page.Body = Joined(page.Body, ParseBlock(out end));
        }

        Place(page, start);
        return page;
    }

    private ScriptFrontMatter? ParseFrontMatter()
    {
        if (Current.Type != TokenType.FrontMatterMarker) return null;
        _at++;
        var start = Current;
        var block = ParseBlock(out _);
        var end = Current;
        if (Current.Type == TokenType.FrontMatterMarker) _at++;
        var frontMatter = new ScriptFrontMatter(block) { TextPositionAfterEndMarker = end.End.NextColumn() };
        Place(frontMatter, start);
        return frontMatter;
    }

    private static ScriptBlockStatement Joined(ScriptBlockStatement first, ScriptBlockStatement second) =>
        new([.. first.Statements, .. second.Statements]) { Span = first.Span };

    private string TextOf(in Token token) => token.Type switch
    {
        TokenType.Eof => "<eof>",
        TokenType.NewLine => "\\n",
        _ => text.Substring(token.Start.Offset, token.End.Offset - token.Start.Offset + 1),
    };

    private ReadOnlySpan<char> SliceOf(in Token token) => text.AsSpan(token.Start.Offset, token.End.Offset - token.Start.Offset + 1);

    private bool CurrentIs(string word) => Current.Type == TokenType.Identifier && SliceOf(Current).SequenceEqual(word);

    private bool Take(TokenType type)
    {
        if (Current.Type != type) return false;
        _at++;
        return true;
    }

    private void SkipNewLines()
    {
        while (Current.Type == TokenType.NewLine) _at++;
    }

    /// <summary>Gives a node the stretch from a token to the last one that was taken.</summary>
    private T Place<T>(T node, in Token start)
        where T : ScriptNode
    {
        node.Span = SpanFrom(start);
        return node;
    }

    private T Place<T>(T node, ScriptNode start)
        where T : ScriptNode
    {
        node.Span = new SourceSpan(sourceFile, start.Span.Start, Previous.End);
        return node;
    }

    private SourceSpan SpanFrom(in Token start)
    {
        var reached = _at > 0 && Previous.End.Offset >= start.Start.Offset;
        return new SourceSpan(sourceFile, start.Start, reached ? Previous.End : start.End);
    }

    private SourceSpan SpanOf(in Token token) => new(sourceFile, token.Start, token.End);

    private void Error(in Token token, string message) => Error(SpanOf(token), message);

    private void Error(SourceSpan span, string message)
    {
        if (!_silent) _messages.Add(new LogMessage(ParserMessageType.Error, span, message));
    }

    private void Error(in Token token, Construct construct, string message) => Error(SpanOf(token), construct, message);

    private void Error(SourceSpan span, Construct construct, string message) =>
        Error(span, $"Error while parsing {construct.Name}: {message} in: {construct.Form}");

    /// <summary>Goes some levels deeper; when that is too deep, parsing ends.</summary>
    private bool Enter(int levels)
    {
        _depth += levels;
        if ((options.ExpressionDepthLimit <= 0 || _depth <= options.ExpressionDepthLimit)
            && System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        Error(Current, $"The statement depth limit `{options.ExpressionDepthLimit}` was reached when parsing this statement");
        _failed = _silent = true;
        return false;
    }

    private void Leave(int levels) => _depth -= levels;

    private bool AtEndOfStatement =>
        Current.Type is TokenType.NewLine or TokenType.SemiColon or TokenType.CodeExit or TokenType.Eof or TokenType.FrontMatterMarker;

    /// <summary>end-of-statement = newline | ";" | "}}" | end of file</summary>
    private bool ExpectEndOfStatement()
    {
        if (AtEndOfStatement)
        {
            if (Current.Type is TokenType.NewLine or TokenType.SemiColon) _at++;
            return true;
        }

        Error(Current, $"Invalid token found `{TextOf(Current)}`. Expecting <EOL>/end of line.");
        _failed = true;
        return false;
    }
}

/// <summary>A construct of the language as messages name it and show its form.</summary>
internal sealed record Construct(string Name, string Form)
{
    public static readonly Construct Page = new("ScriptPage", "...");
    public static readonly Construct If = new("if statement", "if <expression> ... end|else|else if");
    public static readonly Construct Case = new("case statement", "case <expression> ... end|when|else");
    public static readonly Construct When = new("when statement", "when <expression> ... end|when|else");
    public static readonly Construct For = new("for statement", "for <variable> in <expression> ... end");
    public static readonly Construct While = new("while statement", "while <expression> ... end");
    public static readonly Construct Capture = new("capture statement", "capture <variable> ... end");
    public static readonly Construct With = new("with statement", "with <variable> ... end");
    public static readonly Construct Wrap = new("wrap statement", "wrap <function_call> ... end");
    public static readonly Construct Import = new("import statement", "import <expression>");
    public static readonly Construct ReadOnly = new("readonly statement", "readonly <variable>");
    public static readonly Construct Function = new("function statement", "func <variable> ... end");
    public static readonly Construct ExpressionStatement = new("expression statement", "<expression>");
    public static readonly Construct Assign = new("assign expression", "<target_expression> = <value_expression>");
    public static readonly Construct Binary = new("binary expression", "<expression> operator <expression>");
    public static readonly Construct Unary = new("unary expression", "<operator> <expression>");
    public static readonly Construct Conditional = new("conditional expression", "<condition> ? <then_value> : <else_value>");
    public static readonly Construct Pipe = new("pipe expression", "<expression> | <expression>");
    public static readonly Construct Nested = new("nested expression", "(<expression>)");
    public static readonly Construct Indexer = new("indexer expression", "<expression>[<index_expression>]");
    public static readonly Construct Array = new("array initializer", "[item1, item2,...]");
}
