namespace Scriban.Parsing;

/// <summary>A stretch of a source file; the end is the last character that belongs to it.</summary>
/// <param name="fileName">The path of the file, or null.</param>
/// <param name="start">The first character.</param>
/// <param name="end">The last character.</param>
public struct SourceSpan(string? fileName, TextPosition start, TextPosition end) : IEquatable<SourceSpan>
{
    /// <summary>The path of the file, or null.</summary>
    public string? FileName { get; set; } = fileName;

    /// <summary>The first character.</summary>
    public TextPosition Start { get; set; } = start;

    /// <summary>The last character.</summary>
    public TextPosition End { get; set; } = end;

    /// <summary>Whether nothing is known about the place.</summary>
    public readonly bool IsEmpty => FileName is null && Start == default && End == default;

    /// <summary>The number of UTF-16 units.</summary>
    public readonly int Length => End.Offset - Start.Offset + 1;

    /// <summary>File, start and end.</summary>
    public override readonly string ToString() => $"{FileName}({Start})-({End})";

    /// <summary>File, line and column as messages show them: <c>path(line,column)</c>.</summary>
    public readonly string ToStringSimple() => $"{FileName ?? "<input>"}({Start.ToStringSimple()})";

    /// <summary>Whether both cover the same stretch of the same file.</summary>
    public readonly bool Equals(SourceSpan other) => FileName == other.FileName && Start == other.Start && End == other.End;

    /// <summary>Whether the other is a span over the same stretch.</summary>
    public override readonly bool Equals(object? obj) => obj is SourceSpan other && Equals(other);

    /// <summary>A hash of file and start.</summary>
    public override readonly int GetHashCode() => HashCode.Combine(FileName, Start);

    /// <summary>Whether both cover the same stretch of the same file.</summary>
    public static bool operator ==(SourceSpan left, SourceSpan right)
    {
        return left.Equals(right);
    }

    /// <summary>Whether the two cover different stretches.</summary>
    public static bool operator !=(SourceSpan left, SourceSpan right)
    {
        return !left.Equals(right);
    }
}
