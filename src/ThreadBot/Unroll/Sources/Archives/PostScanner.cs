using System.Buffers.Text;
using System.Text.Json;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Reads of each post only what tells which thread it belongs to.</summary>
/// <param name="store">Where the posts stand.</param>
internal sealed class PostScanner(ElementStore store) : IElementReader
{
    private readonly List<long> _versions = [];
    private long _id;
    private long _parent;
    private bool _isRetweet;

    /// <summary>All posts, in the order of the file; retweets are left out.</summary>
    public List<PostEntry> Posts { get; } = [];

    /// <summary>The numbers of all versions of posts that were edited, oldest first.</summary>
    public List<long[]> Edited { get; } = [];

    /// <summary>Elements without a number.</summary>
    public int Nameless { get; private set; }

    public ReadOnlySpan<byte> Key => "\"tweet\""u8;

    public bool TryRead(ref Utf8JsonReader reader)
    {
        (_id, _parent, _isRetweet) = (0, 0, false);
        _versions.Clear();
        if (!reader.Read())
            return false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return true;
            var isPost = reader.ValueTextEquals("tweet"u8);
            if (!reader.Read() || !(isPost && reader.TokenType == JsonTokenType.StartObject ? TryReadPost(ref reader) : reader.TrySkip()))
                return false;
        }
        return false;
    }

    public void Accept(ReadOnlySpan<byte> element, long offset)
    {
        if (_id <= 0)
        {
            Nameless++;
            return;
        }
        if (_isRetweet)
            return;
        var (file, place) = store.Keep(element, offset);
        // Nothing answers what comes after it: a file that says so would make a ring.
        Posts.Add(new PostEntry(_id, _parent < _id ? _parent : 0, place, element.Length, file));
        if (_versions.Count > 1)
            Edited.Add([.. _versions.Order()]);
    }

    private bool TryReadPost(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return true;
            var name = reader.ValueSpan;
            if (!reader.Read() || !TryReadValue(name, ref reader))
                return false;
        }
        return false;
    }

    private bool TryReadValue(ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
    {
        switch (name.Length)
        {
            case 6 when name.SequenceEqual("id_str"u8):
                _id = Number(ref reader);
                break;
            case 2 when _id == 0 && name.SequenceEqual("id"u8):
                _id = Number(ref reader);
                break;
            case 25 when name.SequenceEqual("in_reply_to_status_id_str"u8):
                _parent = Number(ref reader);
                break;
            case 9 when name.SequenceEqual("full_text"u8):
                _isRetweet = reader.TokenType == JsonTokenType.String && reader.ValueSpan.StartsWith("RT @"u8);
                break;
            case 9 when name.SequenceEqual("edit_info"u8) && reader.TokenType == JsonTokenType.StartObject:
                return TryReadVersions(ref reader);
        }
        return reader.TrySkip();
    }

    private bool TryReadVersions(ref Utf8JsonReader reader)
    {
        var (depth, isList) = (reader.CurrentDepth, false);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth)
                return true;
            if (reader.TokenType == JsonTokenType.PropertyName)
                isList = reader.ValueTextEquals("editTweetIds"u8);
            else if (isList && Number(ref reader) is > 0 and var id && !_versions.Contains(id) && _versions.Count < 100)
                _versions.Add(id);
        }
        return false;
    }

    private static long Number(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Number
        && Utf8Parser.TryParse(reader.ValueSpan, out long number, out var read) && read == reader.ValueSpan.Length
            ? number
            : 0;
}
