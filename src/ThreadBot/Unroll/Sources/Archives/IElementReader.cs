using System.Text.Json;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Takes the elements of a long array, one after the other.</summary>
internal interface IElementReader
{
    /// <summary>The one property of each element, in quotes: <c>"tweet"</c>. Where a file is torn, reading goes on at the next.</summary>
    ReadOnlySpan<byte> Key { get; }

    /// <summary>Reads one element to its end.</summary>
    /// <returns>False where the bytes end inside of it; it is read again when there are more.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    bool TryRead(ref Utf8JsonReader reader);

    /// <summary>Keeps the element that was just read.</summary>
    /// <param name="element">All of it.</param>
    /// <param name="offset">Where it begins in the file.</param>
    void Accept(ReadOnlySpan<byte> element, long offset);
}
