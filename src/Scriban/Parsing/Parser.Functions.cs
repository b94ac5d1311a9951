using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private bool _returnsValue;

    /// <summary>function = "func" variable [ parameters ] eos block "end"</summary>
    private ScriptFunctionStatement? ParseFunction()
    {
        var start = Current;
        _at++;
        var name = ParsePrimary() as ScriptVariable;
        if (name is null) Error(start, Construct.Function, $"Expecting a variable instead of `{TextOf(Current)}`");
        var function = ParseRestOfFunction(name, start);
        return name is null ? null : Place(new ScriptFunctionStatement(function), start);
    }

    /// <summary>anonymous = "do" [ parameters ] eos block "end"</summary>
    private ScriptAnonymousFunction ParseAnonymousFunction()
    {
        var start = Current;
        _at++;
        var function = ParseRestOfFunction(null, start, endsStatement: false);
        return Place(new ScriptAnonymousFunction(function), start);
    }

    private ScriptFunction ParseRestOfFunction(ScriptVariable? name, Token start, bool endsStatement = true)
    {
        var returnedBefore = _returnsValue;
        _returnsValue = false;
        var parameters = Current.Type == TokenType.OpenParen && (name is not null || !endsStatement) ? ParseParameters(start) : null;
        ExpectEndOfStatement();
        var body = endsStatement ? ParseBody(Construct.Function) : ParseAnonymousBody();
        var function = Place(new ScriptFunction(name, parameters, body) { EndsWithoutReturn = !_returnsValue }, start);
        _returnsValue = returnedBefore;
        return function;
    }

    private ScriptBlockStatement ParseAnonymousBody()
    {
        var body = ParseBlock(out var end);
        if (end == Keyword.End) _at++;
        else Error(Previous, Construct.Function, "The <end> statement was not found");
        return body;
    }

    /// <summary>parameters = "(" [ parameter { "," parameter } ] ")"</summary>
    private List<ScriptParameter> ParseParameters(Token function)
    {
        _at++;
        var parameters = new List<ScriptParameter>();
        SkipNewLines();
        while (Current.Type != TokenType.CloseParen)
        {
            if (Current.Type != TokenType.Identifier)
            {
                Error(function, Construct.Function, $"Expecting a variable instead of `{TextOf(Current)}`");
                break;
            }

            ParseParameter(parameters);
            SkipNewLines();
            if (!Take(TokenType.Comma)) break;
            SkipNewLines();
        }

        if (!Take(TokenType.CloseParen)) Error(Current, "Expecting a closing parenthesis for a function call.");
        return parameters;
    }

    /// <summary>parameter = name [ "=" literal | "..." ]</summary>
    private void ParseParameter(List<ScriptParameter> parameters)
    {
        var token = Current;
        var name = Names.Of(SliceOf(token));
        _at++;
        ScriptExpression? value = null;
        var isVariable = Take(TokenType.TripleDot);
        if (!isVariable && Take(TokenType.Equal)) value = ParseDefault();
        var message = OrderProblem(parameters, value is not null, isVariable);
        if (message is not null) Error(token, message);
        parameters.Add(new ScriptParameter(name, value, isVariable));
    }

    private ScriptExpression? ParseDefault()
    {
        var negative = Take(TokenType.Minus);
        var token = Current;
        if (ParsePrimary() is ScriptLiteral literal)
        {
            return negative && literal.Value is not null ? Place(new ScriptLiteral(Negated(literal.Value)), token) : literal;
        }

        Error(token, $"Unexpected token `{TextOf(token)}`. Expecting a literal for the default of a parameter.");
        return null;
    }

    private static object Negated(object value) => value switch
    {
        int number => -number,
        long number => -number,
        double number => -number,
        float number => -number,
        decimal number => -number,
        _ => value,
    };

    private static string? OrderProblem(List<ScriptParameter> before, bool isOptional, bool isVariable)
    {
        if (before is [.., { IsVariable: true }])
        {
            return isVariable ? "Cannot declare multiple variable parameters."
                : isOptional ? "Cannot declare an optional parameter after a variable parameter (`...`)."
                : "Cannot declare a normal parameter after an optional parameter.";
        }

        var wasOptional = before is [.., { Default: not null }];
        return wasOptional && !isOptional && !isVariable ? "Cannot declare a normal parameter after an optional parameter." : null;
    }

    /// <summary>inline-function = name "(" names ")" "=" expression eos</summary>
    private ScriptFunctionStatement? ParseInlineFunction(ScriptFunctionCall signature, Token start)
    {
        _at++;
        var parameters = new List<ScriptParameter>();
        foreach (var argument in signature.Arguments)
        {
            if (argument is ScriptVariableGlobal name) parameters.Add(new ScriptParameter(name.BaseName, null, false));
            else Error(argument.Span, Construct.Function, $"Expecting a variable instead of `{argument}`");
        }

        var body = ParseExpression();
        if (body is null)
        {
            Error(Current, Construct.Assign, $"Expecting <expression> instead of `{TextOf(Current)}`");
            ExpectEndOfStatement();
            return null;
        }

        var function = Place(new ScriptFunction((ScriptVariable)signature.Target, parameters, body), start);
        ExpectEndOfStatement();
        return Place(new ScriptFunctionStatement(function), start);
    }
}
