namespace ThreadBot.Unroll.Blocks;

/// <summary>A part of a line.</summary>
internal abstract record Inline;

/// <summary>Text that means itself.</summary>
internal sealed record TextRun(string Text) : Inline;

/// <summary>Code within a line.</summary>
internal sealed record CodeRun(string Text) : Inline;

/// <summary>A link whose address is one that may be followed.</summary>
internal sealed record LinkRun(string Text, string Url, LinkKind Kind) : Inline;

/// <summary>The end of a line within a paragraph.</summary>
internal sealed record LineBreak : Inline
{
    public static LineBreak Instance { get; } = new();
}
