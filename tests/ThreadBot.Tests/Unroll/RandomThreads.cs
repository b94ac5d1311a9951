using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Unroll;

namespace ThreadBot.Tests.Unroll;

/// <summary>Threads as nobody would write them.</summary>
internal static class RandomThreads
{
    public static Gen<string> Texts { get; } =
        from parts in Gen.Elements("word", " ", "\n", "\n\n", "> ", "- ", "1. ", "2) ", "* ", "1) ", "!", "# ", "\\", "---", "```\n", "~~~\n", "`", "**", "<script>", "</p>", "&amp;", "]](", "\u202e", "\u0000", "🧵", "👩‍👩‍👧", "ש", "ع", "\"", "'", "\t", "|---|", "javascript:", "\r\n", "…").ListOf()
        select string.Concat(parts);

    public static Gen<Document> Documents { get; } =
        from threads in Threads.NonEmptyListOf()
        from title in Texts
        select new Document(title, [.. threads], NoMedia.Instance);

    public static Gen<PublishedThread> Threads =>
        from title in Texts
        from name in Texts
        from posts in Posts(quoted: true).NonEmptyListOf()
        from slug in Gen.Elements(null, "a/b", "a/c/d")
        from losses in Texts.ListOf()
        select new PublishedThread(title, new Author(name) { Handle = name.Length > 3 ? "h" : null, Url = "https://example.org/" }, "en", [.. posts])
        {
            Slug = slug is null ? null : ThreadSlug.Parse(slug),
            Losses = [.. losses],
            PublishedAt = title.Length % 2 == 0 ? null : new DateTimeOffset(2026, 1, 1, 0, 0, title.Length % 60, TimeSpan.FromHours(2)),
        };

    private static Gen<PublishedPost> Posts(bool quoted) =>
        from text in Texts
        from cut in Gen.Elements(Enum.GetValues<CutReason>())
        from start in Gen.Choose(-1, 20)
        from length in Gen.Choose(-1, 20)
        from url in Gen.Elements("https://example.org/ü", "javascript:alert(1)", "data:text/html,x", "thread:a/b", "mailto:a@b.org", "//x", "\" onclick=\"x", "vbscript:x", "#a")
        from kind in Gen.Elements(Enum.GetValues<LinkKind>())
        from alt in Texts
        from extra in Gen.Choose(0, 7)
        from inner in quoted ? Posts(quoted: false) : Gen.Constant(new PublishedPost("inner"))
        select new PublishedPost(text)
        {
            Cut = cut,
            Links = [new PostLink(start, length, url) { Kind = kind }, new PostLink(2, 3, "https://example.org", Authored: extra != 4)],
            Media = extra is 0 or 6 ? [new PublishedMedia(MediaKind.Video, "../x", alt) { Url = url, Poster = "\\\\x", Width = 3 }] : [],
            Poll = extra is 1 or 7 ? new PublishedPoll([new PublishedOption(alt, start), new PublishedOption(text, length == 3 ? null : length)]) : null,
            Quoted = extra is 2 or 4 or 6 && quoted ? inner : null,
            Card = extra is 3 or 7 ? new LinkCard(url, alt) { Description = text } : null,
            By = extra == 4 ? new Author(alt) : null,
            Missing = extra == 5 ? alt : null,
            Edited = extra == 1,
        };
}
