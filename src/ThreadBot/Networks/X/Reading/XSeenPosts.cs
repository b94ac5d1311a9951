using TwitterText;

namespace ThreadBot.Networks.X.Reading;

/// <summary>Turns what X gives into posts as documents know them.</summary>
/// <param name="page">What X gave.</param>
internal sealed class XSeenPosts(XSeenPage page)
{
    private readonly Dictionary<string, XSeenUser> _users = ById(page.Includes?.Users, u => u.Id);
    private readonly Dictionary<string, XSeenMedium> _media = ById(page.Includes?.Media, m => m.MediaKey);
    private readonly Dictionary<string, XSeenPoll> _polls = ById(page.Includes?.Polls, p => p.Id);
    private readonly Dictionary<string, XSeenPost> _beside = ById(page.Includes?.Tweets ?? page.Includes?.Posts, p => p.Id);

    /// <summary>All of it. A post that lacks what a post is known by is left out.</summary>
    public PostsSeen Read() => new([.. Usable(page.Data).Select(p => Read(p, mayQuote: true))])
    {
        Beside = [.. Usable(_beside.Values).Select(p => Read(p, mayQuote: false))],
        Missing = ById(page.Errors, e => e.Id).ToDictionary(e => e.Key, e => e.Value.Reason),
    };

    private static IEnumerable<XSeenPost> Usable(IEnumerable<XSeenPost>? posts) =>
        (posts ?? []).Where(p => p is { Id.Length: > 0, AuthorId.Length: > 0, Text: not null, ConversationId: not null });

    private SeenPost Read(XSeenPost post, bool mayQuote) => new(post.Id!, post.AuthorId!, Published(post, mayQuote))
    {
        Author = AuthorOf(post),
        ParentId = post.ParentId,
        ParentAuthorId = post.InReplyToUserId,
        ConversationId = post.ConversationId!,
        Versions = post.Versions,
        Language = post.Lang is null or "und" or "zxx" || post.Lang.StartsWith('q') ? null : post.Lang,
        IsPartial = Keys(post).Any(key => !_media.ContainsKey(key)) || Polls(post).Any(id => !_polls.ContainsKey(id)) || (!mayQuote && post.QuotedId is not null),
    };

    private PublishedPost Published(XSeenPost post, bool mayQuote)
    {
        var quoted = mayQuote && post.QuotedId is { } id && _beside.TryGetValue(id, out var seen) && Usable([seen]).Any() ? seen : null;
        var (text, links) = Text(post, quoted?.Id);
        return new PublishedPost(text)
        {
            Links = links,
            Media = [.. Keys(post).Select(key => _media.GetValueOrDefault(key)).OfType<XSeenMedium>().Select(Medium)],
            Poll = Polls(post).Select(p => _polls.GetValueOrDefault(p)).OfType<XSeenPoll>().Select(Poll).FirstOrDefault(),
            Address = new PostAddress(post.Id!, $"https://x.com/{AuthorOf(post)?.Handle ?? "i"}/status/{post.Id}"),
            PublishedAt = post.CreatedAt,
            Quoted = quoted is null ? null : Published(quoted, mayQuote: false) with { By = quoted.AuthorId == post.AuthorId ? null : AuthorOf(quoted) },
            Card = quoted is null && !Keys(post).Any() ? Links(post).Select(Card).OfType<LinkCard>().LastOrDefault() : null,
            Edited = post.Versions.Count > 1,
        };
    }

    private Author? AuthorOf(XSeenPost post) => _users.GetValueOrDefault(post.AuthorId!) is not { Username: { Length: > 0 } name } user ? null : new Author(user.Name ?? name)
    {
        Handle = name,
        Url = $"https://x.com/{name}",
        // What X gives first is the size of a stamp.
        Picture = user.ProfileImageUrl?.Replace("_normal.", "_400x400.", StringComparison.Ordinal),
    };

    private static (string Text, IReadOnlyList<PostLink> Links) Text(XSeenPost post, string? quotedId)
    {
        var (text, entities) = post.Note is { Text: { } whole } note ? (whole, note.Entities) : (post.Text!, post.Entities);
        List<GivenEntity> given =
        [
            .. (entities?.Urls ?? post.Entities?.Urls ?? []).Select(u => new GivenEntity(EntityKind.Url, u.Start, u.Url ?? "", Target(u, quotedId))),
            .. (entities?.Mentions ?? []).Select(m => new GivenEntity(EntityKind.Mention, m.Start, m.Username ?? "")),
            .. (entities?.Hashtags ?? []).Select(t => new GivenEntity(EntityKind.Hashtag, t.Start, t.Tag ?? "")),
            .. (entities?.Cashtags ?? []).Select(t => new GivenEntity(EntityKind.Cashtag, t.Start, t.Tag ?? "")),
        ];
        var restored = GivenText.Restore(text.ReplaceLineEndings("\n"), given, post is { Note: null, DisplayTextRange: [var hidden, ..] } ? hidden : 0);
        return (restored.Text, [.. restored.Entities.Select(e => new PostLink(e.Start, e.End - e.Start, e.Address) { Kind = Kind(e.Kind) })]);
    }

    // A picture and a quoted post are shown in another way than by their addresses.
    private static string? Target(XSeenLink link, string? quotedId) =>
        link.MediaKey is not null || (quotedId is not null && link.ExpandedUrl?.Split('?')[0].EndsWith($"/status/{quotedId}", StringComparison.Ordinal) is true)
            ? null
            : new[] { link.UnwoundUrl, link.ExpandedUrl }.FirstOrDefault(IsWeb) ?? link.Url;

    private static bool IsWeb(string? address) =>
        address is not null && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    private static LinkKind Kind(EntityKind kind) => kind switch
    {
        EntityKind.Mention or EntityKind.List => LinkKind.Mention,
        EntityKind.Hashtag => LinkKind.Hashtag,
        EntityKind.Cashtag => LinkKind.Cashtag,
        _ => LinkKind.Address,
    };

    private static PublishedMedia Medium(XSeenMedium medium)
    {
        var kind = medium.Type switch { "video" => MediaKind.Video, "animated_gif" => MediaKind.Gif, _ => MediaKind.Image };
        var film = medium.Variants?.Where(v => v.ContentType == "video/mp4").MaxBy(v => v.BitRate ?? 0)?.Url;
        return new PublishedMedia(kind, kind == MediaKind.Image ? medium.Url : null, medium.AltText ?? "")
        {
            Url = kind == MediaKind.Image ? medium.Url : film,
            Poster = kind == MediaKind.Image ? null : medium.PreviewImageUrl,
            Width = medium.Width,
            Height = medium.Height,
        };
    }

    private static PublishedPoll Poll(XSeenPoll poll) =>
        new([.. (poll.Options ?? []).OrderBy(o => o.Position).Select(o => new PublishedOption(o.Label ?? "", o.Votes))]) { EndsAt = poll.EndDatetime };

    private static LinkCard? Card(XSeenLink link) => link is { Title.Length: > 0 } && Target(link, null) is { } address && IsWeb(address)
        ? new LinkCard(address, link.Title) { Description = link.Description, Image = link.Images is [var picture, ..] ? picture.Url : null }
        : null;

    private static IEnumerable<XSeenLink> Links(XSeenPost post) => (post.Note is null ? post.Entities : post.Note.Entities ?? post.Entities)?.Urls ?? [];

    private static IEnumerable<string> Keys(XSeenPost post) => post.Attachments?.MediaKeys ?? [];

    private static IEnumerable<string> Polls(XSeenPost post) => post.Attachments?.PollIds ?? [];

    private static Dictionary<string, T> ById<T>(IEnumerable<T>? things, Func<T, string?> id) =>
        (things ?? []).Where(t => id(t) is not null).DistinctBy(t => id(t)).ToDictionary(t => id(t)!);
}
