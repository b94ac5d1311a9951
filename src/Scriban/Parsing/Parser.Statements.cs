using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>The words that end a block.</summary>
    private enum Keyword
    {
        None,
        End,
        Else,
        When,
    }

    /// <summary>block = { statement }, up to "end", "else" or "when" (which are not taken) or the end of the text</summary>
    private ScriptBlockStatement ParseBlock(out Keyword end)
    {
        var start = Current;
        var statements = parts.Count;
        end = Keyword.None;
        if (Enter(1))
        {
            while (!_failed && Current.Type is not (TokenType.Eof or TokenType.FrontMatterMarker))
            {
                end = KeywordAtCurrent();
                if (end != Keyword.None) break;
                if (ParseStatement() is { } statement) parts.Add(statement);
            }
        }

        Leave(1);
        return Place(new ScriptBlockStatement(parts.TakeFrom<ScriptStatement>(statements)), start);
    }

    private Keyword KeywordAtCurrent()
    {
        if (Current.Type != TokenType.Identifier) return Keyword.None;
        return SliceOf(Current) switch
        {
            "end" => Keyword.End,
            "else" => Keyword.Else,
            "when" => Keyword.When,
            _ => Keyword.None,
        };
    }

    /// <summary>statement = text | "{{" | "}}" | end-of-statement | code</summary>
    private ScriptStatement? ParseStatement()
    {
        var token = Current;
        switch (token.Type)
        {
            case TokenType.Raw or TokenType.Escape:
                _at++;
                return Place(new ScriptRawStatement(text), token);
            case TokenType.CodeEnter:
                _indent = token.Indent > 0 ? text.Substring(token.Start.Offset - token.Indent, token.Indent) : null;
                _at++;
                return null;
            case TokenType.CodeExit:
                _indent = null;
                _at++;
                return null;
            case TokenType.NewLine or TokenType.SemiColon:
                _at++;
                return null;
            default:
                return ParseCode();
        }
    }

    private ScriptStatement? ParseCode()
    {
        var indent = _indent;
        ScriptStatement? statement = null;
        if (Enter(1))
        {
            statement = Current.Type == TokenType.Identifier && !NextIsDot ? ParseKeyword() : ParseExpressionStatement();
            statement?.Indent = indent;
        }

        Leave(1);
        return statement;
    }

    /// <summary><c>for.index</c> is an expression although it starts as a statement does.</summary>
    private bool NextIsDot => tokens[_at + 1].Type is TokenType.Dot or TokenType.QuestionDot;

    private ScriptStatement? ParseKeyword() => SliceOf(Current) switch
    {
        "if" => ParseIf(),
        "case" => ParseCase(),
        "for" => ParseFor(isTableRow: false),
        "tablerow" => ParseFor(isTableRow: true),
        "while" => ParseWhile(),
        "break" => ParseLeave(new ScriptBreakStatement()),
        "continue" => ParseLeave(new ScriptContinueStatement()),
        "ret" => ParseReturn(),
        "capture" => ParseCapture(),
        "with" => ParseWith(),
        "wrap" => ParseWrap(),
        "import" => ParseImport(),
        "readonly" => ParseReadOnly(),
        "func" => ParseFunction(),
        _ => ParseExpressionStatement(),
    };

    /// <summary>expression-statement = expression | expression assign expression | name "(" names ")" "=" expression</summary>
    private ScriptStatement? ParseExpressionStatement()
    {
        var start = Current;
        var expression = ParseExpression(allowAssign: true);
        if (expression is null)
        {
            if (Current.Type == TokenType.Eof) Error(Current, Construct.ExpressionStatement, "Expecting <expression> instead of `<eof>`");
            else Error(Current, $"Unexpected token {TextOf(Current)}");
            _failed = true;
            return null;
        }

        if (Current.Type == TokenType.Equal && expression is ScriptFunctionCall { ExplicitCall: true, Target: ScriptVariable } signature)
        {
            return ParseInlineFunction(signature, start);
        }

        if (expression is ScriptFunctionCall call) call.IsStatement = true;
        var statement = Place(new ScriptExpressionStatement(expression), start);
        ExpectEndOfStatement();
        return statement;
    }

    private ScriptExpression? ExpectExpression(Construct construct)
    {
        var expression = ParseExpression();
        if (expression is null) Error(Current, construct, $"Expecting <expression> instead of `{TextOf(Current)}`");
        return expression;
    }

    /// <summary>A block that must end with "end".</summary>
    private ScriptBlockStatement ParseBody(Construct construct)
    {
        var body = ParseBlock(out var end);
        while (end is Keyword.Else or Keyword.When && !_failed)
        {
            ParseStrayBranch(end);
            body = Joined(body, ParseBlock(out end));
        }

        ExpectEnd(construct, end);
        return body;
    }

    private void ExpectEnd(Construct construct, Keyword end)
    {
        if (end == Keyword.End)
        {
            _at++;
            ExpectEndOfStatement();
            return;
        }

        Error(Previous, construct, "The <end> statement was not found");
    }

    /// <summary>An "end", "else" or "when" that belongs to nothing.</summary>
    private void ParseStray(Keyword keyword)
    {
        if (keyword != Keyword.End)
        {
            ParseStrayBranch(keyword);
            if (keyword == Keyword.Else && !_failed)
            {
                ParseBlock(out var end);
                if (end == Keyword.End) _at++;
            }

            return;
        }

        _at++;
        if (Current.Type is TokenType.NewLine or TokenType.SemiColon) _at++;
        var span = new SourceSpan(sourceFile, Previous.End, Previous.End);
        Error(span, Construct.Page, "Found <end> statement without a corresponding beginning of a block");
        _failed = true;
    }

    private void ParseStrayBranch(Keyword keyword)
    {
        var start = Current;
        _at++;
        if (keyword == Keyword.When)
        {
            ParseWhenValues();
            ParseBody(Construct.When);
            Error(start, "A `when` condition must be preceded by another `when`/`else`/`case` condition");
            return;
        }

        Error(start, "A else condition must be preceded by another if/else/when condition or a for loop.");
        if (CurrentIs("if"))
        {
            _at++;
            ParseExpression();
        }

        ExpectEndOfStatement();
    }
}
