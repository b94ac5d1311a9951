using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>postfix = primary { "." name | "?." name | "[" expression "]" | "(" arguments ")" }</summary>
    private ScriptExpression? ParsePostfix()
    {
        var expression = ParsePrimary();
        while (expression is not null)
        {
            var touches = Previous.Touches(Current);
            if (Current.Type is TokenType.Dot or TokenType.QuestionDot)
            {
                if (tokens[_at + 1].Type != TokenType.Identifier)
                {
                    Error(tokens[_at + 1], $"Invalid token `{tokens[_at + 1].Type}`. The dot operator is expected to be followed by a plain identifier");
                    break;
                }

                expression = ParseMember(expression);
            }
            else if (touches && Current.Type == TokenType.OpenBracket && CanBeIndexed(expression))
            {
                expression = ParseIndexer(expression);
            }
            else if (touches && Current.Type == TokenType.OpenParen && expression.IsPath)
            {
                expression = ParseExplicitCall(expression);
            }
            else
            {
                break;
            }
        }

        return expression;
    }

    private static bool CanBeIndexed(ScriptExpression expression) =>
        expression is not (ScriptArrayInitializerExpression or ScriptObjectInitializerExpression);

    private ScriptMemberExpression ParseMember(ScriptExpression target)
    {
        var isConditional = Current.Type == TokenType.QuestionDot;
        _at++;
        var token = Current;
        _at++;
        var member = Names.Of(SliceOf(token));
        CheckLoopMember(target, member);
        return Place(new ScriptMemberExpression(target, member, isConditional) { MemberStart = token.Start }, target);
    }

    private void CheckLoopMember(ScriptExpression target, string member)
    {
        if (target is not ScriptVariableGlobal { BaseName: "for" or "while" or "tablerow" } loop) return;
        var isKnown = member is "index" or "rindex" or "first" or "last" or "even" or "odd" or "length" or "changed"
            || (member == "col" && loop.BaseName == "tablerow");
        if (!isKnown) Error(loop.Span, $"The loop variable <{loop}.{member}> is not supported");
        else if (loop.BaseName == "while" && member is not ("index" or "first" or "even" or "odd")) Error(loop.Span, $"The loop variable <{loop}.{member}> is invalid");
    }

    private ScriptExpression ParseIndexer(ScriptExpression target)
    {
        _at++;
        SkipNewLines();
        var index = ParseInBrackets();
        if (index is null) Error(Current, Construct.Indexer, $"Expecting <index_expression> instead of `{TextOf(Current)}`");
        SkipNewLines();
        if (!Take(TokenType.CloseBracket)) Error(Current, $"Unexpected `{TextOf(Current)}`. Expecting ']'");
        return index is null ? target : Place(new ScriptIndexerExpression(target, index), target);
    }

    /// <summary>arguments = [ argument { "," argument } ]</summary>
    private ScriptFunctionCall ParseExplicitCall(ScriptExpression target)
    {
        _at++;
        var arguments = parts.Count;
        SkipNewLines();
        while (Current.Type != TokenType.CloseParen)
        {
            var argument = ParseInBrackets();
            if (argument is null) break;
            parts.Add(ParseNamed(argument, true) ?? argument);
            SkipNewLines();
            if (Current.Type == TokenType.CloseParen) break;
            if (!Take(TokenType.Comma))
            {
                Error(Current, "Expecting a comma to separate arguments in a function call.");
                break;
            }

            SkipNewLines();
        }

        if (!Take(TokenType.CloseParen)) Error(Current, "Expecting a closing parenthesis for a function call.");
        return Place(new ScriptFunctionCall(target, parts.TakeFrom<ScriptExpression>(arguments), true), target);
    }

    /// <summary>call = postfix argument { argument }, where argument = [ name ":" ] binary</summary>
    private ScriptFunctionCall ParseCall(ScriptExpression target)
    {
        var arguments = parts.Count;
        while (StartsArgument(Current.Type))
        {
            var argument = ParseBinary(0, false);
            if (argument is null) break;
            var named = _awaitsColon ? null : ParseNamed(argument, false);
            parts.Add(named ?? argument);
            if (named is null && !_awaitsColon && Current.Type == TokenType.Colon) break;
        }

        return Place(new ScriptFunctionCall(target, parts.TakeFrom<ScriptExpression>(arguments), false), target);
    }

    private static bool StartsArgument(TokenType type) => type is
        TokenType.Identifier or TokenType.LocalIdentifier
        or TokenType.Integer or TokenType.HexInteger or TokenType.BinaryInteger or TokenType.Float
        or TokenType.String or TokenType.VerbatimString or TokenType.InterpolatedString or TokenType.InterpolatedBegin
        or TokenType.OpenParen or TokenType.OpenBracket or TokenType.OpenBrace
        or TokenType.At or TokenType.Caret or TokenType.Exclamation;

    /// <summary>The rest of a named argument, when a colon follows a name.</summary>
    private ScriptNamedArgument? ParseNamed(ScriptExpression name, bool isExplicit)
    {
        if (Current.Type != TokenType.Colon) return null;
        if (name is not ScriptVariable variable)
        {
            Error(name.Span, "Expecting a simple global or local variable before `:` in order to create a named argument");
            return null;
        }

        _at++;
        var value = isExplicit ? ParseInBrackets() : ParseBinary(0, false);
        if (value is null) Error(Current, Construct.ExpressionStatement, $"Expecting <expression> instead of `{TextOf(Current)}`");
        return Place(new ScriptNamedArgument(variable.BaseName, value), name);
    }

    /// <summary>Parses what is in brackets, where a colon names an argument again.</summary>
    private ScriptExpression? ParseInBrackets()
    {
        var awaited = _awaitsColon;
        _awaitsColon = false;
        var expression = ParseExpression();
        _awaitsColon = awaited;
        return expression;
    }
}
