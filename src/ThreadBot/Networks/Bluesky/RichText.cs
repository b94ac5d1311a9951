using System.Text;

namespace ThreadBot.Networks.Bluesky;

/// <summary>A post's text and its facets, as Bluesky's records hold them.</summary>
/// <param name="Text">The text that is shown.</param>
/// <param name="Facets">By where they begin; one that overlaps an earlier one is not shown.</param>
public sealed record RichText(string Text, IReadOnlyList<Facet> Facets)
{
    /// <summary>Length of the text in UTF-8; a post takes 3,000.</summary>
    public int ByteLength => Encoding.UTF8.GetByteCount(Text);

    /// <summary>A text with the facets that Bluesky's own library finds in it; mentions are not resolved.</summary>
    public static RichText Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WithFound(text, new FacetScanner(text).FindAll());
    }

    /// <summary>What is published of a draft: its text, its links, and the mentions and tags that stand outside them.</summary>
    public static RichText Of(PostDraft post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var links = post.Links.Select(link => new FoundFacet(link.Start, link.Start + link.Length, FacetKind.Link, link.Url)).ToList();
        var others = new FacetScanner(post.Text).FindAll()
            .Where(facet => facet.Kind != FacetKind.Link && !links.Exists(link => facet.Start < link.End && link.Start < facet.End));
        return WithFound(post.Text, [.. links.Concat(others).OrderBy(facet => facet.Start)]);
    }

    /// <summary>The text with more in it, and its facets where they are then.</summary>
    /// <param name="at">Where, in bytes.</param>
    /// <param name="inserted">What.</param>
    public RichText Insert(int at, string inserted)
    {
        ArgumentNullException.ThrowIfNull(inserted);
        var bytes = Encoding.UTF8.GetBytes(Text);
        var added = Encoding.UTF8.GetByteCount(inserted);
        at = Math.Clamp(at, 0, bytes.Length);
        return new(
            Encoding.UTF8.GetString(bytes.AsSpan(0, at)) + inserted + Encoding.UTF8.GetString(bytes.AsSpan(at)),
            [.. Facets.Select(facet => facet.AfterInsertion(at, added))]);
    }

    /// <summary>The text without a stretch of it, and what is left of its facets.</summary>
    /// <param name="start">Where it begins, in bytes.</param>
    /// <param name="end">Where it ends, in bytes, exclusive.</param>
    public RichText Delete(int start, int end)
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        start = Math.Clamp(start, 0, bytes.Length);
        end = Math.Clamp(end, start, bytes.Length);
        return new(
            Encoding.UTF8.GetString(bytes.AsSpan(0, start)) + Encoding.UTF8.GetString(bytes.AsSpan(end)),
            [.. Facets.Select(facet => facet.AfterDeletion(start, end)).Where(facet => facet.ByteStart < facet.ByteEnd)]);
    }

    /// <summary>The text with no more than one empty line in a row.</summary>
    public RichText WithCleanNewlines()
    {
        var (text, facets, offsets) = (new StringBuilder(), Facets, new Utf8Offsets(Text));
        var (copied, shift) = (0, 0);
        foreach (var (start, end) in ExcessNewlines.Find(Text))
        {
            text.Append(Text, copied, start - copied).Append(ExcessNewlines.Replacement);
            var (from, to) = (offsets.ToBytes(start) - shift, offsets.ToBytes(end) - shift);
            facets = [.. facets.Select(f => f.AfterDeletion(from, to)).Where(f => f.ByteStart < f.ByteEnd).Select(f => f.AfterInsertion(from, ExcessNewlines.Replacement.Length))];
            shift += to - from - ExcessNewlines.Replacement.Length;
            copied = end;
        }

        return copied == 0 ? this : new(text.Append(Text, copied, Text.Length - copied).ToString(), facets);
    }

    /// <summary>The text in pieces, each with its facet or without one.</summary>
    public IEnumerable<RichTextSegment> Segments()
    {
        var (bytes, cursor) = (Encoding.UTF8.GetBytes(Text), 0);
        foreach (var facet in Facets)
        {
            if (facet.ByteStart < cursor || facet.ByteEnd < facet.ByteStart || facet.ByteEnd > bytes.Length)
                continue;
            if (facet.ByteStart > cursor)
                yield return new(Slice(cursor, facet.ByteStart), null);
            if (facet.ByteEnd > facet.ByteStart && Slice(facet.ByteStart, facet.ByteEnd) is var text)
                yield return new(text, text.All(FacetScanner.IsSpace) ? null : facet);
            cursor = facet.ByteEnd;
        }

        if (cursor < bytes.Length || Facets.Count == 0)
            yield return new(Slice(cursor, bytes.Length), null);

        string Slice(int start, int end) => Encoding.UTF8.GetString(bytes.AsSpan(start, end - start));
    }

    private static RichText WithFound(string text, IReadOnlyList<FoundFacet> found)
    {
        if (found.Count == 0)
            return new(text, []);
        var offsets = new Utf8Offsets(text);
        return new(text, [.. found.Select(f => new Facet(offsets.ToBytes(f.Start), offsets.ToBytes(f.End), f.Kind, f.Value))]);
    }
}

/// <summary>A piece of a rich text.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Facet">What it is; null for plain text.</param>
public sealed record RichTextSegment(string Text, Facet? Facet);
