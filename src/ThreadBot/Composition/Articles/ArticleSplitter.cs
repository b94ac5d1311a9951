using ThreadBot.Composition.Cutting;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Articles;

/// <summary>Splits an article into a draft of a thread: cut where its author would, and written so that it renders to the same words.</summary>
public static class ArticleSplitter
{
    /// <summary>The most characters of an article: no thread is longer.</summary>
    public const int MaxCharacters = TemplateLimits.Characters;

    /// <summary>Splits an article.</summary>
    /// <param name="text">Markdown or plain text.</param>
    /// <param name="wishes">For which network, and how.</param>
    /// <returns>The draft; one without posts where the article says nothing.</returns>
    /// <exception cref="ArgumentException">Its quotes, lists, brackets or asterisks are nested deeper than anybody reads.</exception>
    public static ArticleDraft Split(string text, ArticleWishes wishes)
    {
        var article = ArticleReader.Read(Readable(text), wishes);
        var sections = article.Sections.Select(section => (Article: section, Shown: Show(section, wishes))).Where(s => !s.Shown.IsEmpty || s.Article.Attachments.Count > 0).ToList();
        var shown = sections.Where(s => !s.Shown.IsEmpty).Select(s => s.Shown).ToList();
        var title = article.Title is { Length: > 0 } given ? given : wishes.Name;
        if (shown.Count == 0)
            return new(title, "", [], article.Notes);

        var cut = new ThreadCutter(shown.ConvertAll(s => s.Text), wishes.Rules.Limit, wishes.Numbering).Cut();
        var posts = cut.Select(new PostWriter(shown, wishes.Rules).Write).ToList();
        var file = new ThreadFileWriter(title, wishes.Numbering);
        var pieces = cut.ToLookup(post => shown[post.Section].Text, post => post.Piece);
        foreach (var (part, show) in sections)
            file.Add(part, show, [.. pieces[show.Text]], wishes.Rules.MaxImages);
        return new(title, file.ToString(), posts, article.Notes);
    }

    // What no text editor shows would only be in the way; line separators of other systems are line ends.
    private static string Readable(string text) => RunawayLinks.Escape(string.Concat(PlainText.Of(text)
        .Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n')
        .Where(c => !(char.IsControl(c) && c is not ('\n' or '\t')) && c is not '\uE000')));

    private static ShownSection Show(ArticleSection section, ArticleWishes wishes) =>
        ShownSection.Of(new ThreadSection(CodeLines.Unmarked(section.Text), section.Line, section.Images), wishes.Rules);
}
