namespace Scriban.Parsing;

/// <summary>
/// The tokens of one text. A thread keeps the array for the texts that follow: made anew each time, it would be half of what
/// parsing allocates.
/// </summary>
internal sealed class TokenBuffer
{
    /// <summary>What is longer (128 KB) is left to the garbage collector.</summary>
    private const int LongestKept = 4096;

    [ThreadStatic]
    private static TokenBuffer? _spare;

    private Token[] _tokens = new Token[256];

    private TokenBuffer()
    {
    }

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    public ref readonly Token this[int index] => ref _tokens[index];

    public static TokenBuffer Rent()
    {
        var buffer = _spare ?? new TokenBuffer();
        _spare = null;
        buffer.Count = 0;
        return buffer;
    }

    public void Return()
    {
        if (_tokens.Length <= LongestKept) _spare = this;
    }

    private void Grow()
    {
        // Not by Array.Resize: for a structure that is not its own, .NET would compile it while the program runs.
        var larger = new Token[Count * 2];
        _tokens.CopyTo(larger, 0);
        _tokens = larger;
    }

    public void Add(in Token token)
    {
        if (Count == _tokens.Length) Grow();
        _tokens[Count++] = token;
    }
}
