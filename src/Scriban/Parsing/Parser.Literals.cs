using System.Globalization;
using System.Numerics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>primary = literal | variable | "(" expression ")" | array | object | "do" function</summary>
    private ScriptExpression? ParsePrimary()
    {
        var token = Current;
        return token.Type switch
        {
            TokenType.Identifier => ParseWord(),
            TokenType.LocalIdentifier => ParseLocal(),
            TokenType.Integer => Literal(ParseInteger(SliceOf(token))),
            TokenType.HexInteger => Literal(ParsePrefixed(SliceOf(token), 16)),
            TokenType.BinaryInteger => Literal(ParsePrefixed(SliceOf(token), 2)),
            TokenType.Float => Literal(ParseFloat(token)),
            TokenType.String => Literal(Literals.Unescape(SliceOf(token)[1..^1])),
            TokenType.VerbatimString => Literal(SliceOf(token)[1..^1].ToString().Replace("``", "`", StringComparison.Ordinal)),
            TokenType.InterpolatedString => Literal(Literals.Unescape(SliceOf(token)[2..^1])),
            TokenType.InterpolatedBegin => ParseInterpolated(),
            TokenType.OpenParen => ParseNested(),
            TokenType.OpenBracket => ParseArray(),
            TokenType.OpenBrace => ParseObject(),
            _ => null,
        };
    }

    private ScriptLiteral Literal(object? value)
    {
        var token = Current;
        _at++;
        return Place(new ScriptLiteral(value) { Quote = value is string ? text[token.Start.Offset] : '"' }, token);
    }

    private ScriptExpression ParseWord()
    {
        var token = Current;
        switch (SliceOf(token))
        {
            case "true": return Literal(Boxes.True);
            case "false": return Literal(Boxes.False);
            case "null": return Literal(null);
            case "do": return ParseAnonymousFunction();
            case "this":
                _at++;
                return Place(new ScriptThisExpression(), token);
            default:
                _at++;
                return Place(new ScriptVariableGlobal(Names.Of(SliceOf(token))), token);
        }
    }

    /// <summary>local = "$" | "$$" | "$" digits | "$" name</summary>
    private ScriptExpression ParseLocal()
    {
        var token = Current;
        var name = SliceOf(token)[1..];
        _at++;
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return Place(new ScriptVariableLocal(Names.Of(name)), token);
        }

        var arguments = Place(new ScriptVariableLocal(""), token);
        return Place(new ScriptIndexerExpression(arguments, Place(new ScriptLiteral(Boxes.Of(index)), token)), token);
    }

    private object ParseInteger(ReadOnlySpan<char> digits)
    {
        if (digits.Length <= 9 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var small)) return Boxes.Of(small);
        if (digits.Length <= Numbers.MostDigits) return Numbers.Narrow(BigInteger.Parse(WithoutMarks(digits), CultureInfo.InvariantCulture));
        Error(Current, $"The number has more than {Numbers.MostDigits} digits.");
        return Boxes.Of(0);
    }

    private static object ParsePrefixed(ReadOnlySpan<char> number, int radix)
    {
        var isUnsigned = number[^1] is 'u' or 'U';
        var digits = WithoutMarks(isUnsigned ? number[2..^1] : number[2..]);
        var style = radix == 16 ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        var value = BigInteger.Parse("0" + digits, style, CultureInfo.InvariantCulture);
        var bits = digits.TrimStart('0').Length * (radix == 16 ? 4 : 1);
        if (isUnsigned || bits > 64) return Numbers.Narrow(value);
        if (bits <= 32) return Boxes.Of((int)(uint)value);
        return Numbers.Narrow((long)(ulong)value);
    }

    private object ParseFloat(Token token)
    {
        var digits = WithoutMarks(SliceOf(token));
        var suffix = char.ToLowerInvariant(digits[^1]);
        if (suffix is 'f' or 'd' or 'm') digits = digits[..^1];
        else if (options.ParseFloatAsDecimal) suffix = 'm';
        if (digits.AsSpan().IndexOfAny('.', '-') < 0 && suffix is not ('f' or 'd' or 'm')) return WholeNumber(digits);
        if (suffix == 'm' && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)) return exact;
        if (suffix == 'f') return float.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary><c>1e3</c> is the integer 1000; what is too long for one is a double.</summary>
    private static object WholeNumber(string digits) =>
        digits.Length <= 12 && int.TryParse(digits[(digits.IndexOfAny(['e', 'E']) + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && exponent <= 308
            ? Numbers.Narrow(BigInteger.Parse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture))
            : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string WithoutMarks(ReadOnlySpan<char> number) => number.ToString().Replace("_", "", StringComparison.Ordinal);

    /// <summary>interpolated = begin expression { middle expression } end</summary>
    private ScriptExpression? ParseInterpolated()
    {
        var start = Current;
        var pieces = parts.Count;
        AddPart(SliceOf(start)[2..^1]);
        while (true)
        {
            var hole = ParseInBrackets();
            if (hole is not null) parts.Add(hole);
            var token = Current;
            if (token.Type is not (TokenType.InterpolatedMiddle or TokenType.InterpolatedEnd))
            {
                if (token.Type == TokenType.NewLine) Error(token, "Opened interpolated expression not closed on the same line.");
                Error(token, $"Unexpected token `{TextOf(token)}` while parsing expression");
                return Place(new ScriptInterpolatedExpression(parts.TakeFrom<ScriptExpression>(pieces)), start);
            }

            AddPart(SliceOf(token)[1..^1]);
            if (token.Type == TokenType.InterpolatedEnd) return Place(new ScriptInterpolatedExpression(parts.TakeFrom<ScriptExpression>(pieces)), start);
        }
    }

    /// <summary>Takes a piece of text between the holes.</summary>
    private void AddPart(ReadOnlySpan<char> piece)
    {
        var literal = Literal(Literals.Unescape(piece));
        if (piece.Length > 0) parts.Add(literal);
    }

    private ScriptExpression? ParseNested()
    {
        var start = Current;
        _at++;
        SkipNewLines();
        var expression = ParseInBrackets();
        if (expression is null)
        {
            Error(Current, Construct.Nested, $"Expecting <expression> instead of `{TextOf(Current)}`");
            return Place(new ScriptNestedExpression(new ScriptLiteral(null)), start);
        }

        SkipNewLines();
        if (!Take(TokenType.CloseParen)) Error(Current, $"Invalid token `{TextOf(Current)}`. Expecting a closing `)`.");
        return Place(new ScriptNestedExpression(expression), start);
    }

    /// <summary>array = "[" [ expression { "," expression } [ "," ] ] "]"</summary>
    private ScriptArrayInitializerExpression ParseArray()
    {
        var start = Current;
        _at++;
        SkipNewLines();
        var items = parts.Count;
        while (Current.Type != TokenType.CloseBracket && Enter(2))
        {
            var item = ParseInBrackets();
            Leave(2);
            if (item is null)
            {
                Error(Current, Construct.Array, $"Expecting <expression> instead of `{TextOf(Current)}`");
                break;
            }

            parts.Add(item);
            SkipNewLines();
            if (!Take(TokenType.Comma)) break;
            SkipNewLines();
        }

        if (!Take(TokenType.CloseBracket)) Error(Current, $"Unexpected token found `{TextOf(Current)}` while expecting `]`.");
        return Place(new ScriptArrayInitializerExpression(parts.TakeFrom<ScriptExpression>(items)), start);
    }

    /// <summary>object = "{" [ name ":" expression { "," name ":" expression } [ "," ] ] "}"</summary>
    private ScriptObjectInitializerExpression ParseObject()
    {
        var start = Current;
        _at++;
        SkipNewLines();
        var members = new List<ScriptObjectMember>();
        while (Current.Type != TokenType.CloseBrace && Enter(2))
        {
            var isMember = ParseObjectMember(members);
            Leave(2);
            if (!isMember) return Place(new ScriptObjectInitializerExpression([.. members]), start);
            SkipNewLines();
            if (!Take(TokenType.Comma)) break;
            SkipNewLines();
        }

        if (!Take(TokenType.CloseBrace)) Error(Current, $"Unexpected token `{TextOf(Current)}` while parsing object initializer. Expecting a closing `}}`.");
        return Place(new ScriptObjectInitializerExpression([.. members]), start);
    }

    private bool ParseObjectMember(List<ScriptObjectMember> members)
    {
        var token = Current;
        if (token.Type is not (TokenType.Identifier or TokenType.String))
        {
            Error(token, $"Unexpected token `{TextOf(token)}` while parsing object initializer. Expecting a simple identifier for the member name.");
            return false;
        }

        var name = token.Type == TokenType.String ? Literals.Unescape(SliceOf(token)[1..^1]) : Names.Of(SliceOf(token));
        _at++;
        if (!Take(TokenType.Colon))
        {
            Error(Current, $"Unexpected token `{TextOf(Current)}` Expecting a colon : after identifier `{name}` for object initializer member name");
            return false;
        }

        SkipNewLines();
        var value = ParseInBrackets();
        if (value is null)
        {
            Error(Current, $"Unexpected token `{TextOf(Current)}`. Expecting an expression for the value of the member.");
            return false;
        }

        members.Add(new ScriptObjectMember(name, value));
        return true;
    }
}
