using System.Text;
using System.Text.RegularExpressions;
using ThreadBot.Composition.Cutting;

namespace ThreadBot.Composition.Articles;

/// <summary>Writes a thread file.</summary>
/// <param name="title">Its title.</param>
/// <param name="numbering">Its numbering: the file says it, so that no account's own moves a cut.</param>
internal sealed partial class ThreadFileWriter(string title, NumberingStyle numbering)
{
    private readonly StringBuilder _file = new(
        $"---\ntitle: {Quoted(title)}\nteaches: []\nrequires: []\nnumbering: {numbering.Name}\n");

    /// <summary>Adds the posts of a section.</summary>
    /// <param name="article">The section with its images and notes.</param>
    /// <param name="shown">Its text as it was cut.</param>
    /// <param name="pieces">Where it was cut; none where it has no text and no images.</param>
    /// <param name="maxImages">The most images of a post.</param>
    public void Add(ArticleSection article, ShownSection shown, IReadOnlyList<Piece> pieces, int maxImages)
    {
        var begins = pieces.Select(piece => shown.Text.LineOf(piece.Start)).ToList();
        for (var i = 0; i < Math.Max(1, pieces.Count); i++)
        {
            _file.Append("---\n");
            if (i < pieces.Count && shown.Text.Written(pieces[i].Start, pieces[i].End) is { Length: > 0 } text)
                _file.Append(Escaped(text)).Append('\n');
            Attach(article.Attachments.Where(a => (i == 0 || a.Line >= begins[i]) && (i + 1 >= pieces.Count || a.Line < begins[i + 1])), maxImages);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _file.ToString();

    private void Attach(IEnumerable<Attachment> attachments, int maxImages)
    {
        var images = 0;
        foreach (var attachment in attachments)
        {
            var isTooMany = attachment.Image is not null && ++images > maxImages;
            var line = attachment.Image is null ? attachment.File : Escaped(attachment.File);
            _file.Append(isTooMany ? $"{{{{## One image too many for this post: {attachment.File} ##}}}}" : line).Append('\n');
        }
    }

    // In a template two braces begin code, and a brace with per cents text that is none.
    private static string Escaped(string text) => Braces().Replace(text, "{{ \"$0\" }}");

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"\{(?:\{|%+\{)")]
    private static partial Regex Braces();
}
