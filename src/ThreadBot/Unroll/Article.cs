using System.Text.RegularExpressions;

namespace ThreadBot.Unroll;

/// <summary>A stretch of a document that stands between two blank lines of its own: one post, or several that one sentence runs through.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Links">What is linked, by UTF-16 offsets into the text.</param>
/// <param name="Media">The images and videos that follow it.</param>
/// <param name="Poll">The poll that follows it.</param>
internal sealed record Passage(string Text, IReadOnlyList<PostLink> Links, IReadOnlyList<PublishedMedia> Media, PublishedPoll? Poll);

/// <summary>A thread as running text: what was cut only to fit a post is whole again.</summary>
internal static partial class Article
{
    // Reading speed as most sites reckon it.
    private const int WordsPerMinute = 200;

    public static IReadOnlyList<Passage> Passages(PublishedThread thread)
    {
        var passages = new List<Passage>();
        foreach (var post in thread.Posts)
        {
            var passage = new Passage(post.Text, post.Links, post.Media, post.Poll);
            if (Joint(post.Cut) is { } joint && passages is [.., var before])
                passages[^1] = Join(before, joint, passage);
            else
                passages.Add(passage);
        }
        return passages;
    }

    /// <summary>Minutes to read, rounded up, and one at least.</summary>
    public static int Minutes(PublishedThread thread)
    {
        var words = thread.Posts.Sum(p => p.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        return Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);
    }

    private static string? Joint(CutReason cut) => cut switch
    {
        CutReason.Line => "\n",
        CutReason.Sentence or CutReason.Clause or CutReason.Word => " ",
        CutReason.Grapheme => "",
        _ => null,
    };

    private static Passage Join(Passage before, string joint, Passage after)
    {
        var whole = before.Text + joint + after.Text;
        var text = Seam(before.Text, whole) is { } seam ? whole.Remove(seam.Start, seam.Length) : whole;
        // What is left out lies before every link of the second part.
        var shift = text.Length - after.Text.Length;
        return after with
        {
            Text = text,
            Links = [.. before.Links, .. after.Links.Select(l => l with { Start = l.Start + shift })],
            Media = [.. before.Media, .. after.Media],
            Poll = before.Poll ?? after.Poll,
        };
    }

    /// <summary>A block of code that was cut between two lines was closed there and opened again.</summary>
    private static (int Start, int Length)? Seam(string before, string whole)
    {
        var lastLine = before.LastIndexOf('\n');
        return lastLine >= 0 && Fences().Match(whole, lastLine) is { Success: true } fences && fences.Groups["closing"].Length == before.Length - lastLine
            ? (lastLine, fences.Groups["all"].Length)
            : null;
    }

    // The line end after the second fence stays.
    [GeneratedRegex(@"\G(?<all>(?<closing>\n(?<fence>`{3,}|~{3,}))\n\k<fence>(?![`~])[^\n]*)\n", RegexOptions.ExplicitCapture)]
    private static partial Regex Fences();
}
