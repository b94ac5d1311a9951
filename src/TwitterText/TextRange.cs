namespace TwitterText;

/// <summary>A stretch of text in UTF-16 indices, both ends inclusive; (0, 0) for an empty text.</summary>
/// <param name="Start">First index.</param>
/// <param name="End">Last index, inclusive.</param>
public readonly record struct TextRange(int Start, int End);
