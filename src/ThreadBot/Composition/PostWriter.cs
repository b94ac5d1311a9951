using ThreadBot.Composition.Cutting;
using ThreadBot.Networks;

namespace ThreadBot.Composition;

/// <summary>Makes posts of what was cut: with links, images, a poll and a price.</summary>
internal sealed class PostWriter(IReadOnlyList<ShownSection> sections, NetworkRules rules)
{
    /// <summary>Writes one post.</summary>
    /// <param name="cut">What was cut.</param>
    /// <param name="index">Its place in the thread, from 0.</param>
    public PostDraft Write(CutPost cut, int index)
    {
        var section = sections[cut.Section];
        var post = new PostDraft(index + 1, cut.Text, rules.Limit.Measure(cut.Text), rules.Limit.Max)
        {
            NumberingLength = cut.Text.Length - section.Text.Body(cut.Piece.Start, cut.Piece.End).Length,
            Links = Links(section.Text, cut),
            Images = Images(section.Source.Images, cut),
            Poll = cut.Place == 0 ? section.Source.Poll : null,
            Pause = cut.Place == 0 ? section.Pause : null,
            Quote = cut.Place == 0 && rules.HasQuotes ? section.Source.Quote : null,
            Cut = index == 0 ? CutReason.Start : cut.Piece.Reason,
            TextLines = TextLines(section, cut.Piece),
        };
        post = post with { Line = post.TextLines is [var first, ..] ? first : section.Source.Line };
        return post with { Price = rules.Prices?.Of(post) ?? 0 };
    }

    private static List<int> TextLines(ShownSection section, Piece piece)
    {
        var lines = new List<int>();
        if (section.Source.TextLines.Count == 0)
            return lines;
        foreach (var line in section.Text.BodyLines(piece.Start, piece.End))
            lines.Add(section.Source.LineOfText(line));
        return lines;
    }

    private IReadOnlyList<PostLink> Links(SectionText section, CutPost cut)
    {
        var found = rules.Limit.FindLinks(cut.Text);
        if (section.Links.Count == 0 && !rules.LinksBehindText)
            return found;
        List<PostLink> written = [.. section.LinksIn(cut.Piece.Start, cut.Piece.End)];
        return rules.LinksBehindText ? Behind(written, found) : Marked(written, found);
    }

    // Where links stand behind text the draft alone decides what is one: an accidental one is left out.
    private static List<PostLink> Behind(List<PostLink> written, IEnumerable<PostLink> found) =>
        [.. written.Concat(found.Where(f => f.Authored && !written.Exists(w => Overlap(w, f)))).OrderBy(link => link.Start)];

    private static List<PostLink> Marked(List<PostLink> written, IEnumerable<PostLink> found) =>
        [.. found.Select(f => f with { Authored = f.Authored || written.Exists(w => Overlap(w, f)) })];

    private static bool Overlap(PostLink a, PostLink b) => a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;

    /// <summary>As many as a post takes with the first post of the section, the others with its next posts.</summary>
    private List<ThreadImage> Images(IReadOnlyList<ThreadImage> all, CutPost cut)
    {
        var images = new List<ThreadImage>();
        for (var i = cut.Place * rules.MaxImages; i < all.Count && (cut.IsLast || images.Count < rules.MaxImages); i++)
            images.Add(all[i]);
        return images;
    }
}
