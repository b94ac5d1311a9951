using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ThreadBot.Unroll.Sources.Texts;

/// <summary>Makes posts of the blocks of a Markdown file: one of each, with the images, polls, quotations and cards that stand under it.</summary>
/// <param name="isOurs">Whether Unroll wrote the file.</param>
internal sealed partial class MarkdownPosts(bool isOurs)
{
    private const string LossesTitle = "What could not be saved:";
    private readonly List<PublishedPost> _posts = [];
    private readonly List<string> _losses = [];
    private bool _isBreak;
    private bool _areLosses;

    public IReadOnlyList<PublishedPost> Posts => _posts;

    public IReadOnlyList<string> Losses => _losses;

    /// <summary>Adds a block.</summary>
    public void Add(Block block)
    {
        var words = block is ParagraphBlock paragraph ? MarkdownText.Words(paragraph.Inline) : "";
        if (_areLosses && block is ListBlock losses)
            _losses.AddRange(losses.OfType<ListItemBlock>().Select(i => MarkdownText.Words((i.FirstOrDefault() as LeafBlock)?.Inline)));
        else if (block is ThematicBreakBlock)
            _isBreak = true;
        else if (isOurs && _isBreak && words == LossesTitle)
            _areLosses = true;
        else if (!(isOurs && TryAttach(block, words)))
            Begin(block);
        _isBreak = block is ThematicBreakBlock;
    }

    private void Begin(Block block)
    {
        if (block is ParagraphBlock images && MarkdownMedia.Pictures(images) is { Count: > 0 } media)
        {
            AttachMedia(media);
            return;
        }
        var (text, links) = MarkdownText.Of(block, isOurs);
        if (text.Trim().Length > 0)
            _posts.Add(new PublishedPost(text) { Links = links, Cut = _posts.Count == 0 ? CutReason.Start : CutReason.Author });
    }

    private bool TryAttach(Block block, string words)
    {
        if (block is QuoteBlock quote)
            return TryQuote(quote);
        if (block is not ParagraphBlock { Inline: { } inline })
            return false;
        if (inline is { FirstChild: EmphasisInline { DelimiterCount: 1 } } && inline.FirstChild == inline.LastChild)
            return TryRemark(words);
        if (MarkdownMedia.Film(inline) is { } film)
        {
            AttachMedia([film]);
            return true;
        }
        return false;
    }

    private bool TryRemark(string words)
    {
        if (MissingPost().Match(words) is { Success: true } missing)
            _posts.Add(new PublishedPost("") { Missing = missing.Groups["reason"].Value });
        else if ((MarkdownMedia.Unkept(words, null) ?? MarkdownMedia.Film(words, null)) is { } media)
            AttachMedia([media]);
        else if ((words == "Poll" || words.StartsWith("Poll: ", StringComparison.Ordinal)) && _posts is [.., var last] && ListItem().IsMatch(last.Text))
            _posts[^1] = WithPoll(last, words);
        else
            return false;
        return true;
    }

    // A list of answers was written under the text of its post; read from above, it is a post of its own.
    private static PublishedPost WithPoll(PublishedPost list, string words)
    {
        var end = PollEnd().Match(words) is { Success: true } match
            && DateTimeOffset.TryParseExact(match.Groups["end"].Value, "d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : (DateTimeOffset?)null;
        var options = list.Text.Split('\n').Select(line => Option().Match(line)).Where(m => m.Success).Select(m => new PublishedOption(
            m.Groups["text"].Value, int.TryParse(m.Groups["votes"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var votes) ? votes : null));
        return list with { Text = "", Links = [], Poll = new PublishedPoll([.. options]) { EndsAt = end } };
    }

    private bool TryQuote(QuoteBlock quote)
    {
        if (quote.Count > 0 && quote[0] is ParagraphBlock { Inline: { FirstChild: EmphasisInline { DelimiterCount: 2 } name } by })
        {
            var inner = new MarkdownPosts(isOurs);
            foreach (var block in quote.Skip(1))
                inner.Add(block);
            var post = Joined(inner._posts) with { Address = MarkdownCards.Address(by), PublishedAt = MarkdownCards.Date(by) };
            var author = MarkdownCards.Author(name, by);
            if (post.Quoted is null && _posts is [.., { Quoted: null, Card: null, By: null, Missing: null } before])
                _posts[^1] = before with { Quoted = post with { By = author } };
            else
                _posts.Add(post with { By = author });
            return true;
        }
        // A card is the last thing of a quoted post.
        if (MarkdownCards.Card(quote) is not { } card || (quote.Parent is QuoteBlock whole && whole.LastChild != quote))
            return false;
        Attach(post => post with { Card = card }, last => last is { By: null, Card: null });
        return true;
    }

    // One post may have had several paragraphs; in a quotation they are put together again.
    private static PublishedPost Joined(List<PublishedPost> posts)
    {
        var whole = new PublishedPost("");
        foreach (var post in posts)
        {
            var shift = whole.Text.Length == 0 || post.Text.Length == 0 ? whole.Text.Length : whole.Text.Length + 2;
            whole = post.By is not null ? whole with { Quoted = post } : whole with
            {
                Text = whole.Text.Length == 0 || post.Text.Length == 0 ? whole.Text + post.Text : $"{whole.Text}\n\n{post.Text}",
                Links = [.. whole.Links, .. post.Links.Select(l => l with { Start = l.Start + shift })],
                Media = [.. whole.Media, .. post.Media],
                Poll = whole.Poll ?? post.Poll,
                Quoted = whole.Quoted ?? post.Quoted,
                Card = whole.Card ?? post.Card,
                Missing = whole.Missing ?? post.Missing,
            };
        }
        return whole;
    }

    private void AttachMedia(IReadOnlyList<PublishedMedia> media) =>
        Attach(post => post with { Media = [.. post.Media, .. media] }, last => last is { By: null, Poll: null, Quoted: null, Card: null });

    // What stands under a post belongs to it, as long as it stands in the order in which a post is written.
    private void Attach(Func<PublishedPost, PublishedPost> change, Func<PublishedPost, bool> mayHave)
    {
        if (_posts is not [.., var last] || !mayHave(last))
            _posts.Add(new PublishedPost("") { Cut = _posts.Count == 0 ? CutReason.Start : CutReason.Author });
        _posts[^1] = change(_posts[^1]);
    }

    [GeneratedRegex(@"^A post is missing here: (?<reason>.*)\.$", RegexOptions.ExplicitCapture)]
    private static partial Regex MissingPost();

    [GeneratedRegex("^[-*] ")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^[-*] ?(?<text>.*?)(( |(?<=^[-*] ))— \d+ % \((?<votes>[\d,]+) votes?\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Option();

    [GeneratedRegex("open until (?<end>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PollEnd();
}
