using System.Text;
using TwitterText;

namespace ThreadBot.Networks.MetaThreads;

/// <summary>
/// Threads counts characters, and of an emoji the bytes of its UTF-8; it refuses a post with more than five different links
/// (https://developers.facebook.com/docs/threads). What is no emoji is counted by code points, which is never too few.
/// </summary>
internal sealed class MetaThreadsPostLimit() : PostLimit(500)
{
    private const int MaxLinks = 5;

    public override string Unit => "characters";

    public override string OtherLimit => "five different links";

    public override int Measure(string text)
    {
        var length = 0;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var character = rest[..Graphemes.WithoutConjuncts.NextLength(rest)];
            length += EmojiCharacter.Is(character) ? Encoding.UTF8.GetByteCount(character) : CodePoints(character);
            rest = rest[character.Length..];
        }

        return length;
    }

    public override bool Fits(string text) =>
        base.Fits(text) && FindLinks(text).Select(link => link.Url).Distinct(StringComparer.Ordinal).Count() <= MaxLinks;

    public override IReadOnlyList<PostLink> FindLinks(string text) => text.Contains('.')
        ? [.. Extractor.ExtractUrlsWithIndices(text).Select(url => WrittenLink.At(text, url.Start, url.End - url.Start))]
        : [];

    private static int CodePoints(ReadOnlySpan<char> character)
    {
        var count = 0;
        foreach (var _ in character.EnumerateRunes())
            count++;
        return count;
    }
}
