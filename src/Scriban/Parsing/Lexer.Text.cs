namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    private enum Strip
    {
        None,

        /// <summary><c>-</c>: all white space.</summary>
        Greedy,

        /// <summary><c>~</c>: the rest of the line.</summary>
        Line,
    }

    /// <summary>Reads text and blocks of code to the end.</summary>
    private void ReadText()
    {
        var strip = Strip.None;
        while (!AtEnd)
        {
            SkipAfter(strip);
            var start = _position;
            var block = FindBlock(start.Offset);
            AdvanceTo(block);
            if (AtEnd)
            {
                AddRaw(start, text.Length);
                return;
            }

            strip = Peek(1) == '%' ? ReadEscapeBlock(start) : ReadCodeBlock(start);
        }
    }

    /// <summary>The next <c>{{</c> or <c>{%{</c>, or the end of the text.</summary>
    private int FindBlock(int from)
    {
        for (var at = text.IndexOf('{', from); at >= 0; at = text.IndexOf('{', at + 1))
        {
            if (at + 1 >= text.Length) break;
            if (text[at + 1] == '{' || (text[at + 1] == '%' && EscapeLevel(at) > 0)) return at;
        }

        return text.Length;
    }

    /// <summary>The number of percent signs of an escape block's opening, or zero.</summary>
    private int EscapeLevel(int open)
    {
        var at = open + 1;
        while (at < text.Length && text[at] == '%') at++;
        return at < text.Length && text[at] == '{' ? at - open - 1 : 0;
    }

    private Strip ReadCodeBlock(TextPosition rawStart)
    {
        var open = _position;
        var strip = StripOf(Peek(2));
        AddRaw(rawStart, TrimBefore(strip, rawStart.Offset, open.Offset));
        var length = strip == Strip.None ? 2 : 3;
        tokens.Add(new Token(TokenType.CodeEnter, open, open.NextColumn(length - 1))
        {
            Indent = strip == Strip.None ? BlanksBefore(rawStart.Offset, open.Offset) : 0,
        });
        _position = open.NextColumn(length);
        return ReadCode();
    }

    private Strip ReadEscapeBlock(TextPosition rawStart)
    {
        var open = _position;
        var level = EscapeLevel(open.Offset);
        var strip = StripOf(Peek(level + 2));
        AddRaw(rawStart, TrimBefore(strip, rawStart.Offset, open.Offset));
        _position = open.NextColumn(level + 2 + (strip == Strip.None ? 0 : 1));

        var close = "}" + new string('%', level) + "}";
        var end = text.IndexOf(close, _position.Offset, StringComparison.Ordinal);
        if (end < 0)
        {
            Error("Unexpected end of file while parsing an escaped block", TextPosition.Eof);
            end = text.Length;
        }

        var after = end > _position.Offset && end < text.Length ? StripOf(text[end - 1]) : Strip.None;
        AddContent(TokenType.Escape, _position, after == Strip.None ? end : end - 1);
        AdvanceTo(Math.Min(end + close.Length, text.Length));
        return after;
    }

    private void AddRaw(TextPosition start, int end) => AddContent(TokenType.Raw, start, end);

    private void AddContent(TokenType type, TextPosition start, int end)
    {
        if (end <= start.Offset) return;
        var here = _position;
        _position = start;
        AdvanceTo(end - 1);
        Add(type, start, _position);
        _position = here;
    }

    private static Strip StripOf(char mark) => mark switch { '-' => Strip.Greedy, '~' => Strip.Line, _ => Strip.None };

    private int TrimBefore(Strip strip, int start, int end)
    {
        while (strip != Strip.None && end > start && (strip == Strip.Greedy ? char.IsWhiteSpace(text[end - 1]) : IsBlank(text[end - 1])))
        {
            end--;
        }

        return end;
    }

    private void SkipAfter(Strip strip)
    {
        if (strip == Strip.None) return;
        while (!AtEnd && (strip == Strip.Greedy ? char.IsWhiteSpace(Current) : IsBlank(Current))) Advance();
        if (strip != Strip.Line) return;
        if (Current == '\r') Advance();
        if (Current == '\n') Advance();
    }

    /// <summary>How many blanks stand before a block when nothing else stands before it on its line.</summary>
    private int BlanksBefore(int rawStart, int open)
    {
        var at = open;
        while (at > rawStart && IsBlank(text[at - 1])) at--;
        var startsLine = at == 0 || text[at - 1] == '\n' || at == options.StartPosition.Offset;
        return startsLine ? open - at : 0;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\f' or '\v';

    private bool ReadFrontMatter()
    {
        var marker = options.FrontMatterMarker;
        if (!LooksAt(marker))
        {
            var shown = text.Substring(_position.Offset, Math.Min(marker.Length * 3, text.Length - _position.Offset));
            Error($"When `{options.Mode}` is enabled, expecting a `{marker}` at the beginning of the text instead of `{shown}`", _position);
            return false;
        }

        Take(TokenType.FrontMatterMarker, marker.Length);
        ReadCode(marker);
        if (AtEnd) return true;
        Take(TokenType.FrontMatterMarker, marker.Length);
        SkipAfter(Strip.Line);
        return true;
    }
}
