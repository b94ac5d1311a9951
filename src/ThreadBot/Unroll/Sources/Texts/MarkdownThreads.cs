using System.Globalization;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ThreadBot.Unroll.Sources.Texts;

/// <summary>Reads the threads of a Markdown file.</summary>
internal static class MarkdownThreads
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    /// <summary>Reads a file.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="name">The title of a file without one.</param>
    /// <exception cref="ThreadUnreadableException">It holds nothing that can be read.</exception>
    public static IReadOnlyList<PublishedThread> Read(string text, string name)
    {
        var blocks = Parse(text).ToList();
        var head = blocks is [YamlFrontMatterBlock yaml, ..] ? MarkdownHead.Read(yaml.Lines.ToString()) : MarkdownHead.None;
        blocks.RemoveAll(b => b is YamlFrontMatterBlock or LinkReferenceDefinitionGroup);
        var title = head.Title;
        if (blocks is [HeadingBlock { Level: 1 } heading, ..])
        {
            title ??= MarkdownText.Words(heading.Inline);
            blocks.RemoveAt(0);
        }
        List<PublishedThread> threads = head.IsBook ? [.. Chapters(blocks, head)] : Thread(blocks, head, title, name) is { } thread ? [thread] : [];
        return threads.Count > 0 ? threads : throw new ThreadUnreadableException("There is nothing in the file that could be a thread.");
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException fault)
        {
            throw new ThreadUnreadableException("The Markdown is nested deeper than anybody writes.", fault);
        }
    }

    private static PublishedThread? Thread(IReadOnlyList<Block> blocks, MarkdownHead head, string? title, string name)
    {
        var posts = new MarkdownPosts(head.IsOurs);
        foreach (var block in blocks)
            posts.Add(block);
        if (posts.Posts.Count == 0 && !head.IsOurs)
            return null;
        return new PublishedThread(title ?? ThreadTitle.Of(posts.Posts, name), head.Author ?? new Author("unknown"), head.Language ?? "und", posts.Posts.Count == 0 ? [new PublishedPost("")] : [.. posts.Posts.Select(p => Own(p, head.Slug))])
        {
            Slug = head.Slug,
            Network = head.Network,
            Source = head.Source,
            PublishedAt = head.Date,
            Topics = head.Tags,
            Losses = posts.Losses,
        };
    }

    // A document that lies beside this one is a thread of ours.
    private static PublishedPost Own(PublishedPost post, ThreadSlug? slug) => post with
    {
        Links = [.. post.Links.Select(l => ThreadLink.Found(slug, l.Url, ".md") is { } other ? l with { Url = ThreadLink.To(other) } : l)],
        Quoted = post.Quoted is { } quoted ? Own(quoted, slug) : null,
    };

    private static bool IsAnchor(Block block) => block is ParagraphBlock { Inline: { } inline } && inline.All(i => i is HtmlInline);

    // A book has its contents before the first chapter and an index behind the last; each chapter has an anchor before it and its facts after it.
    private static IEnumerable<PublishedThread> Chapters(List<Block> blocks, MarkdownHead head)
    {
        var starts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is HeadingBlock { Level: 2 }).ToList();
        foreach (var (start, end) in starts.Zip(starts.Skip(1).Append(blocks.Count)))
        {
            var title = MarkdownText.Words(((HeadingBlock)blocks[start]).Inline);
            var chapter = blocks[(start + 1)..end].FindAll(b => !IsAnchor(b));
            if (start > 0 && IsAnchor(blocks[start - 1]) && Thread([.. chapter.Skip(1)], head, title, title) is { } thread)
                yield return Known(thread, chapter[0], head);
        }
    }

    // The line under a chapter's title: whose it is where the book has many authors, its day, how long it takes, and where it stands.
    private static PublishedThread Known(PublishedThread thread, Block facts, MarkdownHead head)
    {
        if (facts is not ParagraphBlock { Inline: { } inline })
            return thread;
        var words = MarkdownText.Words(inline).Split(" · ");
        var days = words.Select(w => DateTimeOffset.TryParseExact(w, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : (DateTimeOffset?)null);
        return thread with
        {
            Author = head.Author ?? new Author(words[0]),
            PublishedAt = days.FirstOrDefault(day => day is not null),
            Source = inline.LastChild is AutolinkInline source ? source.Url : null,
        };
    }
}
