namespace Scriban.Parsing;

/// <summary>
/// What parsing needs besides the tree that it makes: the tokens, and parts that wait for the whole they belong to. A thread keeps it
/// for its next template: made anew each time, it would be more than half of what parsing allocates.
/// </summary>
internal sealed class Workbench
{
    /// <summary>A workbench that grew longer than this (128 KB of tokens) is left to the garbage collector.</summary>
    private const int LongestKept = 4096;

    [ThreadStatic]
    private static Workbench? _spare;

    private Workbench()
    {
    }

    public TokenList Tokens { get; } = new();

    public PartStack Parts { get; } = new();

    public static Workbench Take()
    {
        var workbench = _spare ?? new Workbench();
        _spare = null;
        return workbench;
    }

    public void GiveBack()
    {
        if (Tokens.Room > LongestKept || Parts.Room > LongestKept) return;
        Tokens.Clear();
        Parts.Clear();
        _spare = this;
    }
}

/// <summary>The tokens of a text. (Not a <see cref="List{T}"/>: .NET would compile one of foreign structures while the program runs.)</summary>
internal sealed class TokenList
{
    private Token[] _tokens = new Token[256];

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>How many there is room for.</summary>
    public int Room => _tokens.Length;

    public ref readonly Token this[int index] => ref _tokens[index];

    public void Add(in Token token)
    {
        if (Count == _tokens.Length) Grow();
        _tokens[Count++] = token;
    }

    public void Clear() => Count = 0;

    private void Grow()
    {
        var larger = new Token[Count * 2];
        _tokens.CopyTo(larger, 0);
        _tokens = larger;
    }
}

/// <summary>
/// Parts that wait for the whole they belong to: statements for their block, arguments for their call. Wholes inside wholes share one stack, so that
/// none needs a list of its own.
/// </summary>
internal sealed class PartStack
{
    private object[] _parts = new object[64];

    /// <summary>The number of parts, which is where those of the next whole start.</summary>
    public int Count { get; private set; }

    /// <summary>How many there is room for.</summary>
    public int Room => _parts.Length;

    public void Add(object part)
    {
        if (Count == _parts.Length) Array.Resize(ref _parts, Count * 2);
        _parts[Count++] = part;
    }

    /// <summary>Takes away the parts that were added behind a mark.</summary>
    public T[] TakeFrom<T>(int mark)
        where T : class
    {
        if (Count == mark) return [];
        var taken = new T[Count - mark];
        for (var i = 0; i < taken.Length; i++) taken[i] = (T)_parts[mark + i];
        Drop(mark);
        return taken;
    }

    /// <summary>Forgets the parts that were added behind a mark.</summary>
    public void Drop(int mark)
    {
        Array.Clear(_parts, mark, Count - mark);
        Count = mark;
    }

    public void Clear() => Drop(0);
}
