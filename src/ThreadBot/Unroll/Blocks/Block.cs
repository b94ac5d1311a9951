namespace ThreadBot.Unroll.Blocks;

/// <summary>A part of a text as its author meant it: every format shows the same ones.</summary>
internal abstract record Block;

/// <summary>Lines of text, with a <see cref="LineBreak"/> between any two.</summary>
internal sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

/// <summary>What stands behind <c>&gt;</c>.</summary>
internal sealed record Quotation(IReadOnlyList<Block> Content) : Block;

/// <summary>A list.</summary>
/// <param name="Start">The number of its first item, the others follow by one; null for bullets.</param>
/// <param name="Items">What each item holds.</param>
internal sealed record TextList(int? Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

/// <summary>Code between fences.</summary>
/// <param name="Language">What its author called the language; empty where nothing was said.</param>
/// <param name="Text">The lines, without a line end after the last.</param>
internal sealed record CodeBlock(string Language, string Text) : Block;
