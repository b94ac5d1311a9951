namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    /// <summary>The interpolated strings that are open: the quote of each, and the braces that were open around it.</summary>
    private Stack<Interpolation>? _interpolations;

    private bool IsInterpolating => _interpolations is { Count: > 0 };

    private void ReadNumber()
    {
        var prefix = Peek(1);
        if (Current == '0' && prefix is 'x' or 'X') ReadPrefixed(TokenType.HexInteger, char.IsAsciiHexDigit, "hex", "hex digit [0-9a-fA-F]");
        else if (Current == '0' && prefix is 'b' or 'B') ReadPrefixed(TokenType.BinaryInteger, c => c is '0' or '1', "binary", "binary digit 0 or 1");
        else ReadDecimal();
    }

    private void ReadPrefixed(TokenType type, Func<char, bool> isDigit, string kind, string digits)
    {
        var prefix = Peek(1);
        var length = 2;
        var count = 0;
        for (; isDigit(Peek(length)) || Peek(length) == '_'; length++)
        {
            if (Peek(length) != '_') count++;
        }

        if (Peek(length) is 'u' or 'U') length++;
        if (count == 0)
        {
            Error($"Invalid {kind} number, expecting at least a {digits} after 0{prefix}", _position);
            type = TokenType.Invalid;
        }

        Take(type, length);
    }

    private void ReadDecimal()
    {
        var length = DigitsFrom(0);
        var isFloat = false;
        if (Peek(length) == '.' && Peek(length + 1) != '.' && !IsIdentifierStart(Peek(length + 1)))
        {
            isFloat = true;
            length++;
            length += DigitsFrom(length);
        }

        if (Peek(length) is 'e' or 'E')
        {
            var sign = Peek(length + 1) is '+' or '-' ? 1 : 0;
            if (char.IsAsciiDigit(Peek(length + 1 + sign)))
            {
                isFloat = true;
                length += 1 + sign;
                length += DigitsFrom(length);
            }
        }

        if (Peek(length) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !IsIdentifierStart(Peek(length + 1)))
        {
            isFloat = true;
            length++;
        }

        Take(isFloat ? TokenType.Float : TokenType.Integer, length);
    }

    private int DigitsFrom(int start)
    {
        var at = start;
        while (char.IsAsciiDigit(Peek(at)) || (Peek(at) == '_' && at > start)) at++;
        return at - start;
    }

    private void ReadString(char quote)
    {
        var start = _position;
        Advance();
        ReadCharacters(quote, '\0');
        FinishString(TokenType.String, start, quote);
    }

    private void ReadVerbatimString()
    {
        var start = _position;
        Advance();
        while (!AtEnd)
        {
            if (Current != '`') Advance();
            else if (Peek(1) == '`') Advance(2);
            else break;
        }

        FinishString(TokenType.VerbatimString, start, '`');
    }

    private void ReadInterpolatedString(char quote)
    {
        var start = _position;
        Advance(2);
        ReadCharacters(quote, '{');
        if (Current == '{') OpenInterpolation(TokenType.InterpolatedBegin, start, quote);
        else FinishString(TokenType.InterpolatedString, start, quote);
    }

    private void ContinueInterpolatedString()
    {
        var (quote, braces) = _interpolations!.Pop();
        _openBraces = braces;
        var start = _position;
        Advance();
        ReadCharacters(quote, '{');
        if (Current == '{') OpenInterpolation(TokenType.InterpolatedMiddle, start, quote);
        else FinishString(TokenType.InterpolatedEnd, start, quote);
    }

    private void OpenInterpolation(TokenType type, TextPosition start, char quote)
    {
        (_interpolations ??= new()).Push(new Interpolation(quote, _openBraces));
        _openBraces = 0;
        Add(type, start, _position);
        Advance();
    }

    private void FinishString(TokenType type, TextPosition start, char quote)
    {
        if (!AtEnd)
        {
            Add(type, start, _position);
            Advance();
            return;
        }

        var last = LastCharacter();
        Error($"Unexpected end of file while parsing a string not terminated by a {quote}", last);
        Add(TokenType.Invalid, last, last);
    }

    private TextPosition LastCharacter() =>
        _position.Column > 0 ? _position.NextColumn(-1) : new TextPosition(_position.Offset - 1, Math.Max(0, _position.Line - 1), 0);

    private void ReadCharacters(char quote, char hole)
    {
        while (!AtEnd && Current != quote && (hole == '\0' || Current != hole))
        {
            if (Current == '\\') ReadEscape(hole);
            else Advance();
        }
    }

    private void ReadEscape(char hole)
    {
        var at = _position;
        Advance();
        var kind = Current;
        if (AtEnd) return;
        Advance();
        var digits = kind switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits > 0) ReadHexDigits(kind, digits);
        else if (kind != hole && !"\\\"'nrtbfv0\n\r{".Contains(kind)) Error($"Unexpected escape character [{kind}] in string. Only \\ ' \" 0 \\uXXXX \\xXX \\b \\f \\n \\r \\t \\v are allowed", at.NextColumn());
    }

    private void ReadHexDigits(char kind, int digits)
    {
        for (; digits > 0; digits--)
        {
            if (!char.IsAsciiHexDigit(Current))
            {
                Error($"Unexpected hex number `{Current}` following `\\{kind}`", _position);
                return;
            }

            Advance();
        }
    }

    private sealed record Interpolation(char Quote, int OpenBraces);
}
