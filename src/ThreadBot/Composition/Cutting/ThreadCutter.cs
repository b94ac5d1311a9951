using System.Globalization;
using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>A post as it was cut.</summary>
/// <param name="Section">The place of its section among those that were cut, from 0.</param>
/// <param name="Piece">Its share of the section.</param>
/// <param name="Place">Its place among the posts of its section, from 0.</param>
internal sealed record CutPost(int Section, Piece Piece, int Place)
{
    /// <summary>What is sent, number included.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it is the last post of its section.</summary>
    public bool IsLast { get; init; }
}

/// <summary>Cuts the sections of a thread and numbers the posts.</summary>
internal sealed class ThreadCutter(List<SectionText> sections, PostLimit limit, NumberingStyle style)
{
    private readonly List<SectionCutter> _cutters = sections.ConvertAll(section => new SectionCutter(section, limit));

    /// <summary>The posts of the thread, in order.</summary>
    public IReadOnlyList<CutPost> Cut()
    {
        // A number takes room, and more posts may need longer numbers: cut again until as many digits were kept free as are written.
        var total = 0;
        foreach (var section in sections)
            total += LeastPosts(section);
        while (true)
        {
            var posts = CutFor(total);
            if (Digits(posts.Count) <= Digits(total))
                return Number(posts);
            total = posts.Count;
        }
    }

    private int LeastPosts(SectionText section) =>
        section.Text.Length <= limit.Max ? 1 : Math.Max(1, (limit.Measure(section.Text) + limit.Max - 1) / limit.Max);

    private List<CutPost> CutFor(int total)
    {
        var numbering = new PostNumbering(style, total, limit);
        var posts = new List<CutPost>();
        for (var i = 0; i < sections.Count; i++)
        {
            var pieces = _cutters[i].Cut(numbering, posts.Count + 1);
            for (var place = 0; place < pieces.Count; place++)
                posts.Add(new CutPost(i, pieces[place], place) { IsLast = place == pieces.Count - 1 });
        }

        return posts;
    }

    private List<CutPost> Number(List<CutPost> posts)
    {
        var numbering = new PostNumbering(style, posts.Count, limit);
        for (var i = 0; i < posts.Count; i++)
            posts[i] = posts[i] with { Text = numbering.Append(Body(posts[i]), i + 1) };
        return posts;
    }

    private string Body(CutPost post) => sections[post.Section].Body(post.Piece.Start, post.Piece.End);

    // A thread of one post has no number at all.
    private int Digits(int total) =>
        style == NumberingStyle.None || total == 1 ? 0 : total.ToString(CultureInfo.InvariantCulture).Length;
}
