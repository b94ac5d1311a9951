namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    /// <summary>Reads code up to <c>}}</c> (or the front matter's closing line, or the end) and says what the text behind it loses.</summary>
    private Strip ReadCode(string? endMarker = null)
    {
        _openBraces = 0;
        var inBlock = options.Mode != ScriptMode.ScriptOnly && endMarker is null;
        while (!AtEnd)
        {
            if (endMarker is not null && _position.Column == 0 && LooksAt(endMarker)) return Strip.None;
            if (inBlock && AtCodeExit(out var strip))
            {
                Take(TokenType.CodeExit, strip == Strip.None ? 2 : 3);
                return strip;
            }

            ReadWord(inBlock);
        }

        return Strip.None;
    }

    private bool AtCodeExit(out Strip strip)
    {
        strip = Strip.None;
        if (_openBraces > 0 || IsInterpolating) return false;
        strip = StripOf(Current);
        var at = strip == Strip.None ? 0 : 1;
        return Peek(at) == '}' && Peek(at + 1) == '}';
    }

    private void ReadWord(bool inBlock)
    {
        var c = Current;
        if (c == '\n') ReadNewLine();
        else if (char.IsWhiteSpace(c)) Advance();
        else if (c == '#') SkipComment(inBlock);
        else if (IsIdentifierStart(c)) ReadIdentifier();
        else if (char.IsAsciiDigit(c)) ReadNumber();
        else if (c is '"' or '\'') ReadString(c);
        else if (c == '`') ReadVerbatimString();
        else if (c == '$') ReadDollar();
        else if (c == '{') ReadOpenBrace();
        else if (c == '}') ReadCloseBrace();
        else ReadOperator(c);
    }

    private void ReadNewLine()
    {
        if (IsInterpolating)
        {
            // The parser reports the hole that is not closed; the brace that would close it still has its partner.
            _openBraces += _interpolations!.Count;
            _interpolations.Clear();
        }

        var at = _position;
        Add(TokenType.NewLine, at, at);
        Advance();
    }

    private void SkipComment(bool inBlock)
    {
        if (Peek(1) == '#')
        {
            Advance(2);
            while (!AtEnd && !(Current == '#' && Peek(1) == '#')) Advance();
            Advance(2);
            return;
        }

        while (!AtEnd && Current != '\n' && !(inBlock && AtCommentExit())) Advance();
    }

    private bool AtCommentExit()
    {
        var at = StripOf(Current) == Strip.None ? 0 : 1;
        return Peek(at) == '}' && Peek(at + 1) == '}';
    }

    private void ReadIdentifier()
    {
        var length = IdentifierLength(0);
        var isEmptyTest = Peek(length) == '?' && LooksAt("empty?") && length == 5 && AfterDot();
        Take(TokenType.Identifier, isEmptyTest ? length + 1 : length);
    }

    private bool AfterDot() => tokens.Count > 0 && tokens[^1].Type is TokenType.Dot or TokenType.QuestionDot;

    private void ReadDollar()
    {
        var next = Peek(1);
        if (next is '"' or '\'') ReadInterpolatedString(next);
        else if (next == '$') Take(TokenType.LocalIdentifier, 2);
        else Take(TokenType.LocalIdentifier, 1 + IdentifierLength(1));
    }

    private int IdentifierLength(int from)
    {
        var at = from;
        while (IsIdentifierStart(Peek(at)) || char.IsDigit(Peek(at))) at++;
        return at - from;
    }

    private static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c > 127 && char.IsLetter(c));

    private void ReadOpenBrace()
    {
        _openBraces++;
        Take(TokenType.OpenBrace, 1);
    }

    private void ReadCloseBrace()
    {
        if (_openBraces > 0)
        {
            _openBraces--;
            Take(TokenType.CloseBrace, 1);
        }
        else if (IsInterpolating)
        {
            ContinueInterpolatedString();
        }
        else
        {
            Error("Unexpected } while no matching {", _position);
            Take(TokenType.CloseBrace, 1);
        }
    }

    private void ReadOperator(char first)
    {
        var type = OperatorAt(out var length);
        if (type == TokenType.Invalid) Error($"Unexpected character `{first}`", _position);
        Take(type, length);
    }

    /// <summary>The longest operator that starts here.</summary>
    private TokenType OperatorAt(out int length)
    {
        length = 3;
        switch (Current, Peek(1), Peek(2))
        {
            case ('/', '/', '='): return TokenType.DoubleSlashEqual;
            case ('.', '.', '<'): return TokenType.DoubleDotLess;
            case ('.', '.', '.'): return TokenType.TripleDot;
        }

        length = 2;
        var pair = (Current, Peek(1)) switch
        {
            ('/', '/') => TokenType.DoubleSlash,
            ('/', '=') => TokenType.SlashEqual,
            ('+', '=') => TokenType.PlusEqual,
            ('-', '=') => TokenType.MinusEqual,
            ('*', '=') => TokenType.AsteriskEqual,
            ('%', '=') => TokenType.PercentEqual,
            ('=', '=') => TokenType.DoubleEqual,
            ('!', '=') => TokenType.ExclamationEqual,
            ('<', '=') => TokenType.LessEqual,
            ('>', '=') => TokenType.GreaterEqual,
            ('<', '<') => TokenType.DoubleLess,
            ('>', '>') => TokenType.DoubleGreater,
            ('&', '&') => TokenType.DoubleAmpersand,
            ('|', '|') => TokenType.DoublePipe,
            ('|', '>') => TokenType.PipeGreater,
            ('?', '?') => TokenType.DoubleQuestion,
            ('?', '!') => TokenType.QuestionExclamation,
            ('?', '.') => TokenType.QuestionDot,
            ('.', '.') => TokenType.DoubleDot,
            ('+', '+') => TokenType.DoublePlus,
            ('-', '-') => TokenType.DoubleMinus,
            _ => TokenType.Invalid,
        };
        if (pair != TokenType.Invalid) return pair;

        length = 1;
        return Current switch
        {
            '+' => TokenType.Plus,
            '-' => TokenType.Minus,
            '*' => TokenType.Asterisk,
            '/' => TokenType.Slash,
            '%' => TokenType.Percent,
            '=' => TokenType.Equal,
            '!' => TokenType.Exclamation,
            '<' => TokenType.Less,
            '>' => TokenType.Greater,
            '&' => TokenType.Ampersand,
            '|' => TokenType.Pipe,
            '?' => TokenType.Question,
            '.' => TokenType.Dot,
            ',' => TokenType.Comma,
            ':' => TokenType.Colon,
            ';' => TokenType.SemiColon,
            '(' => TokenType.OpenParen,
            ')' => TokenType.CloseParen,
            '[' => TokenType.OpenBracket,
            ']' => TokenType.CloseBracket,
            '@' => TokenType.At,
            '^' => TokenType.Caret,
            _ => TokenType.Invalid,
        };
    }
}
