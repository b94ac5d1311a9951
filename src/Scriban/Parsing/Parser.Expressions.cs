using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Whether a colon belongs to a conditional expression and not to an argument's name.</summary>
    private bool _awaitsColon;

    /// <summary>expression = pipe [ "?" expression ":" expression ] [ assign expression ]</summary>
    private ScriptExpression? ParseExpression(bool allowAssign = false)
    {
        ScriptExpression? expression = null;
        if (Enter(1))
        {
            expression = ParsePipe();
            if (expression is not null && Current.Type == TokenType.Question) expression = ParseConditional(expression);
            if (expression is not null && AssignOperator(Current.Type) is { } op) expression = ParseAssign(expression, op, allowAssign);
        }

        Leave(1);
        return expression;
    }

    /// <summary>pipe = binary { "|" { newline } call { operator binary } }</summary>
    private ScriptExpression? ParsePipe()
    {
        var left = ParseBinary(0, true);
        while (left is not null && Current.Type is TokenType.Pipe or TokenType.PipeGreater)
        {
            _at++;
            SkipNewLines();
            var to = ParseUnary(true);
            if (to is null)
            {
                Error(Current, Construct.Pipe, $"Expecting <expression> instead of `{TextOf(Current)}`");
                return left;
            }

            left = ParseOperators(Place(new ScriptPipeCall(left, to), left), 0, true);
        }

        return left;
    }

    private ScriptExpression? ParseConditional(ScriptExpression condition)
    {
        _at++;
        var awaited = _awaitsColon;
        _awaitsColon = true;
        var thenValue = ParseExpression();
        _awaitsColon = awaited;
        if (thenValue is null)
        {
            Error(Current, Construct.Conditional, $"Expecting <expression> instead of `{TextOf(Current)}`");
            return condition;
        }

        if (!Take(TokenType.Colon))
        {
            Error(Current, $"Expecting `:` after the `then` part of a conditional expression instead of `{TextOf(Current)}`");
            return condition;
        }

        var elseValue = ParseExpression();
        if (elseValue is null) Error(Current, Construct.Conditional, $"Expecting <expression> instead of `{TextOf(Current)}`");
        return elseValue is null ? condition : Place(new ScriptConditionalExpression(condition, thenValue, elseValue), condition);
    }

    /// <summary>assign = "=" | "+=" | "-=" | "*=" | "/=" | "//=" | "%=", in a statement of its own only</summary>
    private ScriptExpression ParseAssign(ScriptExpression target, ScriptBinaryOperator op, bool isAllowed)
    {
        var isSignature = op == ScriptBinaryOperator.None && target is ScriptFunctionCall { ExplicitCall: true, Target: ScriptVariable };
        if (isAllowed && isSignature) return target;
        if (!isAllowed || !(target.IsPath || target is ScriptNestedExpression))
        {
            Error(target.Span, Construct.Assign, "Expression is only allowed for a top level assignment");
        }

        var operatorToken = Current;
        _at++;
        var value = ParseExpression();
        if (value is null)
        {
            Error(Current, Construct.Assign, $"Expecting <expression> instead of `{TextOf(Current)}`");
            return target;
        }

        return Place(new ScriptAssignExpression(target, op, value) { OperatorSpan = SpanOf(operatorToken) }, target);
    }

    private static ScriptBinaryOperator? AssignOperator(TokenType type) => type switch
    {
        TokenType.Equal => ScriptBinaryOperator.None,
        TokenType.PlusEqual => ScriptBinaryOperator.Add,
        TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
        TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
        TokenType.SlashEqual => ScriptBinaryOperator.Divide,
        TokenType.DoubleSlashEqual => ScriptBinaryOperator.DivideRound,
        TokenType.PercentEqual => ScriptBinaryOperator.Modulus,
        _ => null,
    };

    /// <summary>binary = unary { operator unary }, the operators by their precedence</summary>
    private ScriptExpression? ParseBinary(int precedence, bool allowCall)
    {
        var left = ParseUnary(allowCall);
        return left is null ? null : ParseOperators(left, precedence, allowCall);
    }

    private ScriptExpression ParseOperators(ScriptExpression left, int precedence, bool allowCall)
    {
        while (BinaryOperatorOf(Current.Type) is { } op && op.Precedence() > precedence && Enter(2))
        {
            var operatorToken = Current;
            _at++;
            var right = ParseBinary(op.Precedence(), allowCall);
            Leave(2);
            if (right is null)
            {
                Error(Current, Construct.Binary, $"Expecting an <expression> to the right of the operator instead of `{TextOf(Current)}`");
                return left;
            }

            left = Place(new ScriptBinaryExpression(left, op, right) { OperatorSpan = SpanOf(operatorToken) }, left);
        }

        return left;
    }

    private static ScriptBinaryOperator? BinaryOperatorOf(TokenType type) => type switch
    {
        TokenType.DoubleQuestion => ScriptBinaryOperator.EmptyCoalescing,
        TokenType.QuestionExclamation => ScriptBinaryOperator.NotEmptyCoalescing,
        TokenType.DoublePipe => ScriptBinaryOperator.Or,
        TokenType.DoubleAmpersand => ScriptBinaryOperator.And,
        TokenType.DoubleEqual => ScriptBinaryOperator.CompareEqual,
        TokenType.ExclamationEqual => ScriptBinaryOperator.CompareNotEqual,
        TokenType.Less => ScriptBinaryOperator.CompareLess,
        TokenType.LessEqual => ScriptBinaryOperator.CompareLessOrEqual,
        TokenType.Greater => ScriptBinaryOperator.CompareGreater,
        TokenType.GreaterEqual => ScriptBinaryOperator.CompareGreaterOrEqual,
        TokenType.Plus => ScriptBinaryOperator.Add,
        TokenType.Minus => ScriptBinaryOperator.Subtract,
        TokenType.Asterisk => ScriptBinaryOperator.Multiply,
        TokenType.Slash => ScriptBinaryOperator.Divide,
        TokenType.DoubleSlash => ScriptBinaryOperator.DivideRound,
        TokenType.Percent => ScriptBinaryOperator.Modulus,
        TokenType.DoubleLess => ScriptBinaryOperator.ShiftLeft,
        TokenType.DoubleGreater => ScriptBinaryOperator.ShiftRight,
        TokenType.DoubleDot => ScriptBinaryOperator.RangeInclude,
        TokenType.DoubleDotLess => ScriptBinaryOperator.RangeExclude,
        _ => null,
    };

    /// <summary>unary = ( "!" | "-" | "+" | "@" | "^" | "++" | "--" ) unary | postfix [ "++" | "--" ] { argument }</summary>
    private ScriptExpression? ParseUnary(bool allowCall)
    {
        if (Current.Type is TokenType.DoublePlus or TokenType.DoubleMinus) return ParsePrefixStep();
        if (UnaryOperatorOf(Current.Type) is { } op) return ParseUnaryOperator(op, allowCall);
        var operand = ParsePostfix();
        if (operand is null) return null;
        if (Current.Type is TokenType.DoublePlus or TokenType.DoubleMinus && operand.IsPath) operand = ParsePostfixStep(operand);
        return allowCall && StartsArgument(Current.Type) ? ParseCall(operand) : operand;
    }

    private static ScriptUnaryOperator? UnaryOperatorOf(TokenType type) => type switch
    {
        TokenType.Exclamation => ScriptUnaryOperator.Not,
        TokenType.Minus => ScriptUnaryOperator.Negate,
        TokenType.Plus => ScriptUnaryOperator.Plus,
        TokenType.At => ScriptUnaryOperator.FunctionAlias,
        TokenType.Caret => ScriptUnaryOperator.FunctionParametersExpand,
        _ => null,
    };

    private ScriptUnaryExpression? ParseUnaryOperator(ScriptUnaryOperator op, bool allowCall)
    {
        var start = Current;
        _at++;
        var takesValueOnly = op is ScriptUnaryOperator.FunctionAlias or ScriptUnaryOperator.FunctionParametersExpand;
        var operand = Enter(1) ? ParseUnary(allowCall && !takesValueOnly) : null;
        Leave(1);
        if (operand is not null) return Place(new ScriptUnaryExpression(op, operand), start);
        Error(Current, Construct.Unary, $"Expecting <expression> instead of `{TextOf(Current)}`");
        return Place(new ScriptUnaryExpression(op, new ScriptLiteral(null)), start);
    }

    private ScriptIncrementDecrementExpression? ParsePrefixStep()
    {
        var start = Current;
        _at++;
        var target = ParsePostfix();
        if (target is not null) return Place(new ScriptIncrementDecrementExpression(target, StepOf(start), false), start);
        Error(Current, Construct.Unary, $"Expecting <expression> instead of `{TextOf(Current)}`");
        return null;
    }

    private ScriptIncrementDecrementExpression ParsePostfixStep(ScriptExpression target)
    {
        var token = Current;
        _at++;
        return Place(new ScriptIncrementDecrementExpression(target, StepOf(token), true), target);
    }

    private static int StepOf(Token token) => token.Type == TokenType.DoublePlus ? 1 : -1;
}
