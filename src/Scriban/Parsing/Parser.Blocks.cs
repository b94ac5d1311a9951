using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>if = "if" expression eos block { "else" "if" expression eos block } [ "else" eos block ] "end"</summary>
    private ScriptIfStatement ParseIf()
    {
        var start = Current;
        var branches = parts.Count;
        ScriptBlockStatement? otherwise = null;
        while (true)
        {
            _at++;
            var condition = ExpectExpression(Construct.If);
            if (!ExpectEndOfStatement()) break;
            var body = ParseBlock(out var end);
            if (condition is not null) parts.Add(new ScriptIfBranch(condition, body));
            if (end == Keyword.Else && tokens[_at + 1].Type == TokenType.Identifier && SliceOf(tokens[_at + 1]) is "if")
            {
                _at++;
                continue;
            }

            if (end == Keyword.Else) otherwise = ParseElse(Construct.If);
            else ExpectEndOrStray(Construct.If, end);
            break;
        }

        return Place(new ScriptIfStatement(parts.TakeFrom<ScriptIfBranch>(branches), otherwise), start);
    }

    /// <summary>else = "else" eos block "end"</summary>
    private ScriptBlockStatement? ParseElse(Construct construct)
    {
        _at++;
        return ExpectEndOfStatement() ? ParseBody(construct) : null;
    }

    private void ExpectEndOrStray(Construct construct, Keyword end)
    {
        if (end is Keyword.Else or Keyword.When)
        {
            ParseStrayBranch(end);
            ParseBody(construct);
        }
        else
        {
            ExpectEnd(construct, end);
        }
    }

    /// <summary>case = "case" expression eos { "when" values eos block } [ "else" eos block ] "end"</summary>
    private ScriptCaseStatement? ParseCase()
    {
        var start = Current;
        _at++;
        var value = ExpectExpression(Construct.Case);
        if (!ExpectEndOfStatement()) return null;
        SkipBetweenCaseAndWhen();
        var branches = parts.Count;
        ScriptBlockStatement? otherwise = null;
        var end = KeywordAtCurrent();
        while (end == Keyword.When && !_failed)
        {
            var span = SpanOf(Current);
            _at++;
            var values = ParseWhenValues();
            if (!ExpectEndOfStatement())
            {
                parts.Drop(branches);
                return null;
            }

            parts.Add(new ScriptWhenBranch(values, ParseBlock(out end), span));
        }

        if (end == Keyword.Else && parts.Count > branches) otherwise = ParseElse(Construct.Case);
        else ExpectEndOrStray(Construct.Case, end);
        var cases = parts.TakeFrom<ScriptWhenBranch>(branches);
        return value is null ? null : Place(new ScriptCaseStatement(value, cases, otherwise), start);
    }

    /// <summary>Text before the first "when" is dropped; code is an error.</summary>
    private void SkipBetweenCaseAndWhen()
    {
        while (Current.Type is TokenType.Raw or TokenType.Escape or TokenType.NewLine or TokenType.SemiColon or TokenType.CodeEnter or TokenType.CodeExit) _at++;
        if (KeywordAtCurrent() != Keyword.None || Current.Type == TokenType.Eof) return;
        Error(Current, $"Unexpected statement/expression `{TextOf(Current)}` in the body of a `case` statement. Only `when`/`else` are expected.");
        _failed = _silent = true;
    }

    /// <summary>values = value { ( "," | "||" ) value }</summary>
    private ScriptExpression[] ParseWhenValues()
    {
        var values = parts.Count;
        do
        {
            var value = ParseBinary(ScriptBinaryOperator.Or.Precedence(), true);
            if (value is null)
            {
                Error(Current, Construct.When, $"Expecting <expression> instead of `{TextOf(Current)}`");
                break;
            }

            parts.Add(value);
        }
        while (Take(TokenType.Comma) || Take(TokenType.DoublePipe));

        return parts.TakeFrom<ScriptExpression>(values);
    }

    /// <summary>for = ( "for" | "tablerow" ) variable "in" expression eos block [ "else" eos block ] "end"</summary>
    private ScriptForStatement? ParseFor(bool isTableRow)
    {
        var start = Current;
        _at++;
        var variableToken = Current;
        var variable = ParsePostfix();
        if (variable is null)
        {
            Error(Current, Construct.For, $"Expecting <expression> instead of `{TextOf(Current)}`");
            return null;
        }

        if (!variable.IsPath) Error(start, Construct.For, $"Expecting a variable instead of `{TextOf(variableToken)}`");
        if (CurrentIs("in")) _at++;
        else Error(start, Construct.For, $"Expecting 'in' word instead of `{TextOf(Current)}`");
        var iterator = ExpectExpression(Construct.For) ?? Place(new ScriptLiteral(null), Current);
        var statement = isTableRow ? new ScriptTableRowStatement(variable, iterator) : new ScriptForStatement(variable, iterator);
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(out var end);
            if (end == Keyword.Else) statement.Else = ParseForElse();
            else ExpectEndOrStray(Construct.For, end);
        }

        return Place(statement, start);
    }

    private ScriptBlockStatement? ParseForElse()
    {
        if (tokens[_at + 1].Type != TokenType.Identifier || SliceOf(tokens[_at + 1]) is not "if") return ParseElse(Construct.For);
        _at++;
        Error(Current, "Invalid if/else combination within a for statement.");
        _at++;
        ParseExpression();
        return ExpectEndOfStatement() ? ParseBody(Construct.For) : null;
    }

    /// <summary>while = "while" expression eos block "end"</summary>
    private ScriptWhileStatement? ParseWhile()
    {
        var start = Current;
        _at++;
        var condition = ExpectExpression(Construct.While);
        if (!ExpectEndOfStatement()) return null;
        var body = ParseBody(Construct.While);
        return condition is null ? null : Place(new ScriptWhileStatement(condition) { Body = body }, start);
    }

    /// <summary>capture = "capture" expression eos block "end"</summary>
    private ScriptCaptureStatement? ParseCapture()
    {
        var start = Current;
        _at++;
        var target = ExpectExpression(Construct.Capture);
        if (!ExpectEndOfStatement()) return null;
        var body = ParseBody(Construct.Capture);
        return target is null ? null : Place(new ScriptCaptureStatement(target, body), start);
    }

    /// <summary>with = "with" expression eos block "end"</summary>
    private ScriptWithStatement? ParseWith()
    {
        var start = Current;
        _at++;
        var target = ExpectExpression(Construct.With);
        if (!ExpectEndOfStatement()) return null;
        var body = ParseBody(Construct.With);
        return target is null ? null : Place(new ScriptWithStatement(target, body), start);
    }

    /// <summary>wrap = "wrap" expression eos block "end"</summary>
    private ScriptWrapStatement? ParseWrap()
    {
        var start = Current;
        _at++;
        var target = ExpectExpression(Construct.Wrap);
        if (!ExpectEndOfStatement()) return null;
        var body = ParseBody(Construct.Wrap);
        return target is null ? null : Place(new ScriptWrapStatement(target, body), start);
    }

    /// <summary>import = "import" expression eos</summary>
    private ScriptImportStatement? ParseImport()
    {
        var start = Current;
        _at++;
        var expression = ExpectExpression(Construct.Import);
        var statement = expression is null ? null : Place(new ScriptImportStatement(expression), start);
        ExpectEndOfStatement();
        return statement;
    }

    /// <summary>readonly = "readonly" variable eos</summary>
    private ScriptReadOnlyStatement? ParseReadOnly()
    {
        var start = Current;
        _at++;
        var variable = ParsePostfix() as ScriptVariable;
        if (variable is null) Error(start, Construct.ReadOnly, $"Expecting a variable instead of `{TextOf(Current)}`");
        var statement = variable is null ? null : Place(new ScriptReadOnlyStatement(variable), start);
        ExpectEndOfStatement();
        return statement;
    }

    /// <summary>leave = ( "break" | "continue" ) eos</summary>
    private ScriptStatement ParseLeave(ScriptStatement statement)
    {
        var start = Current;
        _at++;
        Place(statement, start);
        ExpectEndOfStatement();
        return statement;
    }

    /// <summary>return = "ret" [ expression ] eos</summary>
    private ScriptReturnStatement ParseReturn()
    {
        var start = Current;
        _at++;
        _returnsValue = true;
        var statement = Place(new ScriptReturnStatement(AtEndOfStatement ? null : ParseExpression()), start);
        ExpectEndOfStatement();
        return statement;
    }
}
