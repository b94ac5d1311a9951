using FakeX.Accounts;
using FakeX.Media;
using TwitterText;

namespace FakeX.Posts;

/// <summary>Why X would not take a post.</summary>
internal sealed class PostRules(Site site, SiteState state, User author)
{
    private static readonly string[] ReplySettings = ["following", "mentionedUsers", "subscribers", "verified"];
    private const int LongPost = 25_000;
    private static readonly TimeSpan EditableFor = TimeSpan.FromHours(1);
    private readonly TwitterTextConfiguration _lengths =
        TwitterTextConfiguration.V3.WithMaxLength(site.IsPremium(state, author) ? LongPost : site.Options.MaxLength);

    /// <summary>Whether a text can be the number of something.</summary>
    public static bool IsId(string text) => text.Length is > 0 and < 20 && text.All(char.IsAsciiDigit);

    /// <summary>Whether a text names a user.</summary>
    public static bool Mentions(string text, string username) =>
        Extractor.ExtractMentionsWithIndices(text).Any(m => m.Value.TrimStart('@').Equals(username, StringComparison.OrdinalIgnoreCase));

    public Problem? Refusal(PostForm form) =>
        TextRefusal(form) ?? PollRefusal(form) ?? MediaRefusal(form.Media?.MediaIds)
        ?? AnswerRefusal(form.Reply?.InReplyToTweetId, Problem.ParentNotVisible)
        ?? QuoteRefusal(form.QuoteTweetId)
        ?? EditRefusal(form.EditOptions?.PreviousPostId)
        ?? DuplicateRefusal(form.Text);

    private Problem? TextRefusal(PostForm form)
    {
        var text = form.Text ?? "";
        if (string.IsNullOrWhiteSpace(text))
            return form.Media is null ? Problem.Invalid("Tweet text is required.") : null;
        if (!TwitterTextParser.ParseTweet(text, _lengths, CountingMode.Safe).IsValid)
            return Problem.Forbidden("Your Tweet text is too long.") with { Code = 186 };
        if (Extractor.ExtractCashtagsWithIndices(text).Count > 1)
            return Problem.Forbidden("Posts are limited to one cashtag.");
        var strangers = Extractor.ExtractMentionsWithIndices(text).Any(m => !m.Value.Equals(author.Username, StringComparison.OrdinalIgnoreCase));
        return strangers && site.Options.RefuseMentions ? Problem.Forbidden("You are not permitted to mention this user.") : null;
    }

    private static Problem? PollRefusal(PostForm form)
    {
        if (new object?[] { form.Media, form.Poll, form.QuoteTweetId }.Count(part => part is not null) > 1)
            return Problem.Invalid("$.media, $.poll and $.quote_tweet_id are mutually exclusive");
        if ((form.ReplySettings ?? form.Poll?.ReplySettings) is { } settings && !ReplySettings.Contains(settings))
            return Problem.Invalid($"$.reply_settings: does not have a value in the enumeration [{string.Join(", ", ReplySettings)}]");
        if (form.Poll is not { } poll)
            return null;
        if (poll.Options.Count is < 2 or > 4 || poll.Options.Any(o => o.Length is < 1 or > 25 || TwitterTextParser.ParseTweet(o).WeightedLength > 25))
            return Problem.Invalid("$.poll.options: there must be 2 to 4 items of 1 to 25 characters");
        return poll.DurationMinutes is < 5 or > 10_080 ? Problem.Invalid("$.poll.duration_minutes: must be from 5 to 10080") : null;
    }

    private Problem? MediaRefusal(IReadOnlyList<string>? ids)
    {
        if (ids is null)
            return null;
        if (ids.Count is < 1 or > 4)
            return Problem.Invalid("$.media.media_ids: there must be 1 to 4 items in the array");
        var media = ids.Select(id => state.Media.Find(m => m.Id == id && m.UserId == author.Id)).ToList();
        if (media.Any(m => m?.ReadyAt is not { } ready || ready > site.Now || m.ExpiresAt < site.Now || m.IsSpoilt))
            return Problem.Invalid("Your media IDs are invalid.") with { Code = 324 };
        if (media.Count > 1 && media.Any(m => m!.Category != MediaKind.Image))
            return Problem.Invalid("A post has up to 4 photos, or 1 animated GIF, or 1 video.") with { Code = 324 };
        var minutes = site.IsPremium(state, author) ? 125 : 20;
        return media.Any(m => m!.DurationMs > minutes * 60_000) ? Problem.Forbidden($"This user is not allowed to post a video longer than {minutes} minutes.") : null;
    }

    private Problem? AnswerRefusal(string? id, Problem unseen)
    {
        if (id is null)
            return null;
        if (state.Visible(id, site.Now) is not { } parent)
            return unseen;
        return parent.AuthorId == author.Id || Mentions(parent.Text, author.Username) ? null : Problem.ReplyNotAllowed;
    }

    private Problem? EditRefusal(string? id)
    {
        if (id is null)
            return null;
        if (!site.IsPremium(state, author))
            return Problem.Forbidden("You are not permitted to edit Tweets.");
        var isEditable = state.Visible(id, site.Now) is { Poll: null, ParentId: null } post && post.AuthorId == author.Id
            && post.At + EditableFor > site.Now && !state.EditsAfter(post).Any();
        return isEditable ? null : Problem.Forbidden("This Tweet cannot be edited.");
    }

    private Problem? QuoteRefusal(string? id)
    {
        if (id is null)
            return null;
        return state.Visible(id, site.Now)?.AuthorId == author.Id ? null : Problem.ReplyNotAllowed;
    }

    private Problem? DuplicateRefusal(string? text)
    {
        var (kept, since) = (PostDesk.Normalize(text), site.Now - site.Options.DuplicateFor);
        return kept.Length > 0 && state.Posts.Exists(p => p.At > since && p.AuthorId == author.Id && p.DeletedAt is null && p.Text == kept)
            ? Problem.Duplicate
            : null;
    }
}
