namespace ThreadBot.Networks.Bluesky;

/// <summary>A stretch of a post that Bluesky shows as more than text (<c>app.bsky.richtext.facet</c>).</summary>
/// <param name="ByteStart">Offset of its first byte in the UTF-8 of the text.</param>
/// <param name="ByteEnd">Offset after its last byte.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">
/// For a link its address; for a tag the tag without its sign, for a cashtag with it; for a mention the handle, which has to be resolved
/// to a DID before it is published.
/// </param>
public sealed record Facet(int ByteStart, int ByteEnd, FacetKind Kind, string Value)
{
    /// <summary>Where it is after bytes were inserted: moved by them, or longer where they stand inside it.</summary>
    internal Facet AfterInsertion(int at, int count)
    {
        if (at <= ByteStart)
            return this with { ByteStart = ByteStart + count, ByteEnd = ByteEnd + count };
        return at < ByteEnd ? this with { ByteEnd = ByteEnd + count } : this;
    }

    /// <summary>What is left of it after bytes were deleted; empty where nothing is.</summary>
    internal Facet AfterDeletion(int start, int end)
    {
        return this with { ByteStart = Moved(ByteStart), ByteEnd = Moved(ByteEnd) };

        int Moved(int offset) => offset <= start ? offset : Math.Max(start, offset - (end - start));
    }
}

/// <summary>What a facet is.</summary>
public enum FacetKind
{
    /// <summary><c>@name.example.com</c>.</summary>
    Mention,

    /// <summary>A link, behind its own address or behind other text.</summary>
    Link,

    /// <summary><c>#tag</c>, or a cashtag: <c>$ACME</c>.</summary>
    Tag,
}
