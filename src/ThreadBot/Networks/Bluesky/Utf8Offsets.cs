namespace ThreadBot.Networks.Bluesky;

/// <summary>Offsets of a text in UTF-16 and in UTF-8, in which Bluesky counts. Half a character is three bytes, as it is sent.</summary>
internal sealed class Utf8Offsets
{
    private readonly int[] _bytes;

    public Utf8Offsets(string text)
    {
        _bytes = new int[text.Length + 1];
        var (index, bytes) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            Array.Fill(_bytes, bytes, index, rune.Utf16SequenceLength);
            index += rune.Utf16SequenceLength;
            bytes += rune.Utf8SequenceLength;
        }

        _bytes[index] = bytes;
    }

    /// <summary>The offset in UTF-8 of an offset in UTF-16.</summary>
    public int ToBytes(int index) => _bytes[index];
}
