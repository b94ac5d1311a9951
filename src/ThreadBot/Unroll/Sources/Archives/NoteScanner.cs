using System.Globalization;
using System.Text.Json;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Where the whole of a long post stands, and when it was written: it has no number that a post has.</summary>
/// <param name="Time">In UTC milliseconds.</param>
/// <param name="Offset">Where its JSON begins.</param>
/// <param name="Length">The length of its JSON in bytes.</param>
/// <param name="File">The file in which its JSON stands.</param>
internal readonly record struct NoteEntry(long Time, long Offset, int Length, int File);

/// <summary>Reads of each long post only when it was written.</summary>
/// <param name="store">Where they stand.</param>
internal sealed class NoteScanner(ElementStore store) : IElementReader
{
    private long? _time;

    /// <summary>All of them, in the order of the file.</summary>
    public List<NoteEntry> Notes { get; } = [];

    public ReadOnlySpan<byte> Key => "\"noteTweet\""u8;

    public bool TryRead(ref Utf8JsonReader reader)
    {
        _time = null;
        if (!reader.Read())
            return false;
        var depth = reader.CurrentDepth;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth)
                return true;
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("createdAt"u8))
                continue;
            if (!reader.Read())
                return false;
            if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length < 40
                && DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                _time ??= time.ToUnixTimeMilliseconds();
            }
            else if (!reader.TrySkip())
            {
                return false;
            }
        }
        return false;
    }

    public void Accept(ReadOnlySpan<byte> element, long offset)
    {
        if (_time is not { } time)
            return;
        var (file, place) = store.Keep(element, offset);
        Notes.Add(new NoteEntry(time, place, element.Length, file));
    }
}
