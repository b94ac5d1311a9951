using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>Whoever wrote something, with picture, name and handle.</summary>
/// <param name="html">Where to.</param>
/// <param name="pictures">Where pictures are.</param>
internal sealed class HtmlAuthor(HtmlWriter html, IPictures pictures)
{
    /// <summary>Writes an author.</summary>
    /// <param name="author">Whom.</param>
    /// <param name="page">A page about the author's threads; null for none.</param>
    public void Write(Author author, string? page = null)
    {
        if (author.Picture is { } picture)
            pictures.Write(html, picture, "", "face");
        // A name may run in another direction than what stands around it.
        using (html.Open("bdi", ("class", "name")))
        {
            if (page is null)
                html.Text(VisibleText.Line(author.Name));
            else
                html.Write("a", VisibleText.Line(author.Name), ("href", page));
        }

        if (author.Handle is not { } handle)
            return;
        html.Text(" ");
        using (html.Open("bdi", ("class", "handle")))
            HtmlLinks.Write(html, "@" + VisibleText.Line(handle), author.Url);
    }
}
