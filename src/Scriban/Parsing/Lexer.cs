namespace Scriban.Parsing;

/// <summary>Cuts a text into tokens. Text between blocks is one token; code is cut into words.</summary>
internal sealed partial class Lexer(string text, string? sourceFile, TokenList tokens, LexerOptions options)
{
    private List<LogMessage>? _messages;
    private TextPosition _position = options.StartPosition;
    private int _openBraces;

    /// <summary>What is wrong with the words themselves.</summary>
    public IReadOnlyList<LogMessage> Messages => _messages is null ? [] : _messages;

    private char Current => Peek(0);

    /// <summary>Adds all tokens, the last of which is <see cref="TokenType.Eof"/>.</summary>
    public void Tokenize()
    {
        switch (options.Mode)
        {
            case ScriptMode.ScriptOnly:
                ReadCode();
                break;
            case ScriptMode.FrontMatterOnly:
                ReadFrontMatter();
                break;
            case ScriptMode.FrontMatterAndContent:
                if (ReadFrontMatter()) ReadText();
                break;
            default:
                ReadText();
                break;
        }

        tokens.Add(new Token(TokenType.Eof, TextPosition.Eof, TextPosition.Eof));
    }

    private char Peek(int ahead)
    {
        var offset = _position.Offset + ahead;
        return (uint)offset < (uint)text.Length ? text[offset] : '\0';
    }

    private bool AtEnd => _position.Offset >= text.Length;

    private bool LooksAt(string value) => !AtEnd && text.AsSpan(_position.Offset).StartsWith(value);

    private void Advance()
    {
        if (AtEnd) return;
        _position = text[_position.Offset] == '\n' ? _position.NextLine() : _position.NextColumn();
    }

    private void Advance(int count)
    {
        for (; count > 0; count--) Advance();
    }

    private void AdvanceTo(int offset) => Advance(offset - _position.Offset);

    private void Add(TokenType type, TextPosition start, TextPosition end) => tokens.Add(new Token(type, start, end));

    /// <summary>Adds a token of some characters of one line and moves behind it.</summary>
    private void Take(TokenType type, int length)
    {
        var start = _position;
        _position = start.NextColumn(length);
        Add(type, start, start.NextColumn(length - 1));
    }

    private void Error(string message, TextPosition at) =>
        (_messages ??= []).Add(new LogMessage(ParserMessageType.Error, new SourceSpan(sourceFile, at, at), message));
}
