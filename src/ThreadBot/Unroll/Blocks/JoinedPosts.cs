using System.Text;

namespace ThreadBot.Unroll.Blocks;

/// <summary>Puts together posts that were one text before a network's limit came between.</summary>
/// <param name="addressOf">Where another thread of ours stands; null where it is not within reach.</param>
internal sealed class JoinedPosts(Func<ThreadSlug, string?> addressOf)
{
    private readonly StringBuilder _text = new();
    private readonly List<PostLink> _links = [];
    private readonly List<PublishedPost> _posts = [];

    /// <summary>Whether a post goes on where the last one ended. Anything may begin.</summary>
    public bool CanTake(PublishedPost post) =>
        _posts is not [.., var last] || (Joint(post.Cut) is not null && IsPlain(post) && IsPlain(last) && last.Quoted is null && last.Card is null);

    public void Add(PublishedPost post)
    {
        var (text, left) = (post.Text, 0);
        if (_posts.Count > 0)
        {
            left = Fences(text);
            _text.Append(left > 0 ? "\n" : Joint(post.Cut));
        }

        var shift = _text.Length - left;
        _text.Append(text, left, text.Length - left);
        _links.AddRange(post.Links.Where(l => l.Start >= left).Select(l => l with { Start = l.Start + shift }));
        _posts.Add(post);
    }

    /// <summary>What was put together; then it begins anew.</summary>
    public Passage ToPassage()
    {
        var first = _posts[0];
        var passage = new Passage(BlockReader.Read(_text.ToString(), [.. _links.Select(Resolved).OfType<PostLink>()]))
        {
            Media = [.. _posts.SelectMany(p => p.Media)],
            Poll = _posts.Select(p => p.Poll).FirstOrDefault(p => p is not null),
            Quoted = _posts[^1].Quoted is { } quoted ? Passage.Of(quoted with { Quoted = null }, addressOf) : null,
            Card = _posts[^1].Card,
            By = first.By,
            Missing = first.Missing,
            Edited = _posts.Any(p => p.Edited),
            Url = first.Address?.Url is { } url && SafeLink.IsSafe(url) ? url : null,
            PublishedAt = first.PublishedAt,
        };
        _text.Clear();
        _links.Clear();
        _posts.Clear();
        return passage;
    }

    private PostLink? Resolved(PostLink link) =>
        ThreadLink.SlugOf(link.Url) is not { } slug ? SafeLink.IsSafe(link.Url) ? link : null
        : addressOf(slug) is { } address ? link with { Url = address }
        : null;

    private static string? Joint(CutReason cut) => cut switch
    {
        CutReason.Line => "\n",
        CutReason.Sentence or CutReason.Clause or CutReason.Word => " ",
        CutReason.Grapheme => "",
        _ => null,
    };

    private static bool IsPlain(PublishedPost post) => post.By is null && post.Missing is null;

    /// <summary>
    /// A block of code that was cut between two lines was closed there and opened again: takes the closing fence away, and says how much of the
    /// text that follows opens it again.
    /// </summary>
    private int Fences(string after)
    {
        var before = _posts[^1].Text;
        var (lastLine, lineEnd) = (before.LastIndexOf('\n'), after.IndexOf('\n', StringComparison.Ordinal));
        if (lastLine < 0 || lineEnd < 0)
            return 0;
        var closing = before.AsSpan(lastLine + 1);
        var opening = after.AsSpan(0, lineEnd);
        if (closing is not ['`' or '~', ..] || CodeFence.Of(closing) is not { Language: "" } fence || opening is not ['`' or '~', ..] || CodeFence.Of(opening) is not { } again
            || (again.Sign, again.Length) != (fence.Sign, fence.Length))
        {
            return 0;
        }

        _text.Length -= before.Length - lastLine;
        return lineEnd + 1;
    }
}
