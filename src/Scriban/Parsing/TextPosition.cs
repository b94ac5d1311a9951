namespace Scriban.Parsing;

/// <summary>A place in a text: offset, line and column, all counted from zero in UTF-16 units.</summary>
/// <param name="offset">The offset from the start of the text.</param>
/// <param name="line">The line.</param>
/// <param name="column">The column.</param>
public struct TextPosition(int offset, int line, int column) : IEquatable<TextPosition>
{
    /// <summary>The place that says "at the end of the text".</summary>
    public static readonly TextPosition Eof = new(-1, -1, -1);

    /// <summary>The offset from the start of the text.</summary>
    public int Offset { get; set; } = offset;

    /// <summary>The column, from zero.</summary>
    public int Column { get; set; } = column;

    /// <summary>The line, from zero.</summary>
    public int Line { get; set; } = line;

    /// <summary>The place some columns further on the same line.</summary>
    public readonly TextPosition NextColumn(int offset = 1) => new(Offset + offset, Line, Column + offset);

    /// <summary>The start of a line further down.</summary>
    public readonly TextPosition NextLine(int offset = 1) => new(Offset + offset, Line + offset, 0);

    /// <summary>Offset, line and column, for a debugger.</summary>
    public override readonly string ToString() => $"({Offset}:{Line},{Column})";

    /// <summary>Line and column counted from one, as messages show them.</summary>
    public readonly string ToStringSimple() => $"{Line + 1},{Column + 1}";

    /// <summary>Whether both are the same place.</summary>
    public readonly bool Equals(TextPosition other) => Offset == other.Offset && Line == other.Line && Column == other.Column;

    /// <summary>Whether the other is a position at the same place.</summary>
    public override readonly bool Equals(object? obj) => obj is TextPosition other && Equals(other);

    /// <summary>A hash of the offset.</summary>
    public override readonly int GetHashCode() => Offset;

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(TextPosition left, TextPosition right)
    {
        return left.Equals(right);
    }

    /// <summary>Whether the two are different places.</summary>
    public static bool operator !=(TextPosition left, TextPosition right)
    {
        return !left.Equals(right);
    }
}
