using System.Globalization;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>Passages with all that is attached to them, as HTML.</summary>
/// <param name="html">Where to.</param>
/// <param name="pictures">Where pictures are.</param>
/// <param name="author">Whoever wrote the thread.</param>
internal sealed class HtmlPassages(HtmlWriter html, IPictures pictures, Author author)
{
    private readonly HtmlBlocks _blocks = new(html);

    /// <summary>Writes a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="id">What links to it call it.</param>
    /// <param name="number">Its place in the thread.</param>
    public void Write(Passage passage, string id, int number)
    {
        using (html.Open("div", ("class", passage.By is null ? "passage" : "passage other"), ("id", id)))
        {
            html.Line();
            if (passage.Url is { } url)
                html.Write("a", number.ToString(CultureInfo.InvariantCulture), ("class", "at"), ("href", url), ("rel", HtmlLinks.RelOf(url)), ("aria-label", $"Original of part {number}"));
            WriteInner(passage);
        }

        html.Line();
    }

    /// <summary>Writes what is in a passage.</summary>
    public void WriteInner(Passage passage)
    {
        if (passage.By is { } by)
            By(passage, by);
        Parts(passage);
    }

    private void Parts(Passage passage)
    {
        if (passage.Missing is { } reason)
            html.Write("p", Words.Missing(reason), ("class", "missing"));
        _blocks.Write(passage.Text);
        if (passage.Media.Count > 0)
            Media(passage.Media);
        if (passage.Poll is { } poll)
            new HtmlPoll(html).Write(poll);
        if (passage.Quoted is { } quoted)
            Quoted(quoted);
        if (passage.Card is { } card)
            Card(card);
    }

    private void Media(IReadOnlyList<PublishedMedia> all)
    {
        using (html.Open("div", ("class", all.Count > 1 ? "media several" : "media")))
        {
            foreach (var media in all)
            {
                using (html.Open("figure"))
                    Medium(media);
            }
        }

        html.Line();
    }

    private void Medium(PublishedMedia media)
    {
        var file = ShownPicture.Of(media);
        var alt = media.AltText.Trim() is { Length: > 0 } text ? text : "A picture that its author did not describe";
        var isShown = file is not null && pictures.Write(html, file, alt, "picture");
        if (isShown && file == media.File)
            return;
        using (html.Open("figcaption", ("class", isShown ? null : "gone")))
        {
            if (!SafeLink.IsSafe(media.Url) && ShownPicture.Played(media) is { } played && pictures.AddressOf(played) is { } address)
                html.Write("a", Words.Media(media), ("href", address));
            else
                HtmlLinks.Write(html, Words.Media(media), media.Url);
        }
    }

    private void Quoted(Passage quoted)
    {
        using (html.Open("blockquote", ("class", "card")))
        {
            html.Line();
            By(quoted, quoted.By ?? author);
            Parts(quoted);
        }

        html.Line();
    }

    private void Card(LinkCard card)
    {
        using (html.Open("div", ("class", "card link")))
        {
            if (card.Image is { } image)
                pictures.Write(html, image, "", "picture");
            using (html.Open("p", ("dir", "auto")))
                HtmlLinks.Write(html, VisibleText.Line(card.Title), card.Url);
            if (card.Description is { Length: > 0 } description)
                html.Write("p", description, ("dir", "auto"), ("class", "about"));
            if (Uri.TryCreate(card.Url, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
                html.Write("p", uri.Host, ("class", "host"));
        }

        html.Line();
    }

    private void By(Passage passage, Author by)
    {
        using (html.Open("p", ("class", "by")))
        {
            new HtmlAuthor(html, pictures).Write(by);
            if (passage.PublishedAt is { } at)
            {
                html.Text(" · ");
                using (html.Open("time", ("datetime", Words.Instant(at))))
                    HtmlLinks.Write(html, Words.Date(at), passage.Url);
            }
            else if (passage.Url is not null)
            {
                html.Text(" · ");
                HtmlLinks.Write(html, "original", passage.Url);
            }
        }

        html.Line();
    }
}
