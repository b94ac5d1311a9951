using System.Globalization;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Reading;

/// <summary>The requests that read posts, each with all that a document needs of them. They are repeated once where X did not answer: reading does no harm.</summary>
/// <param name="connection">How X is spoken to.</param>
/// <param name="meter">Books what they cost.</param>
internal sealed class XReadings(XConnection connection, XMeter meter)
{
    /// <summary>The most posts of a request by numbers, of a page of a timeline and of a page of a recent search.</summary>
    public const int PageSize = 100;

    private const string Fields =
        "tweet.fields=created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,entities,note_tweet,attachments,display_text_range,lang"
        + "&expansions=author_id,attachments.media_keys,attachments.poll_ids,referenced_tweets.id,referenced_tweets.id.author_id,referenced_tweets.id.attachments.media_keys"
        + "&media.fields=media_key,alt_text,type,url,preview_image_url,variants,width,height&poll.fields=options,end_datetime&user.fields=username,name,profile_image_url";

    private readonly XClient _client = connection.Client.With(meter);

    /// <summary>How X is spoken to.</summary>
    public XConnection Connection { get; } = connection;

    /// <summary>Posts by their numbers.</summary>
    public Task<XAnswer<XSeenPage>> LookUpAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        AskAsync(Request("lookup", $"2/tweets?ids={string.Join(',', ids)}", new(ChargeKind.PostRead, ids.Count, Count)), cancellationToken);

    /// <summary>What a query finds among the posts of the last seven days.</summary>
    public Task<XAnswer<XSeenPage>> SearchRecentAsync(string query, string? next, CancellationToken cancellationToken) =>
        AskAsync(Request("search", $"2/tweets/search/recent?query={Uri.EscapeDataString(query)}&max_results={PageSize}{Token(next)}", PageOf(ChargeKind.PostRead)), cancellationToken);

    /// <summary>What a query finds among all posts; only the app alone may ask, and once a second.</summary>
    public Task<XAnswer<XSeenPage>> SearchAllAsync(string query, string? next, CancellationToken cancellationToken) =>
        AskAsync(Request("search-all", $"2/tweets/search/all?query={Uri.EscapeDataString(query)}&max_results={PageSize}{Token(next)}", PageOf(ChargeKind.PostRead)), cancellationToken);

    /// <summary>A user's posts between two instants, or up to now, newest first.</summary>
    public Task<XAnswer<XSeenPage>> TimelineAsync(string userId, (DateTimeOffset From, DateTimeOffset? To) span, string? next, CancellationToken cancellationToken) =>
        AskAsync(Request("timeline", $"2/users/{userId}/tweets?max_results={PageSize}&start_time={Instant(span.From)}{(span.To is { } to ? $"&end_time={Instant(to)}" : "")}{Token(next)}", PageOf(ChargeKind.OwnedRead)), cancellationToken);

    private static XRequest<XSeenPage> Request(string operation, string path, XBill<XSeenPage> bill) =>
        new(operation, HttpMethod.Get, $"{path}&{Fields}", XReadingJson.Default.XSeenPage) { Bill = bill };

    private static XBill<XSeenPage> PageOf(ChargeKind kind) => new(kind, PageSize, Count);

    private static int? Count(XSeenPage page) => page.Data?.Count ?? 0;

    private async Task<XAnswer<XSeenPage>> AskAsync(XRequest<XSeenPage> request, CancellationToken cancellationToken)
    {
        var answer = await AskOnceAsync(request, cancellationToken);
        if (answer.Failure is not (XFailure.Lost or XFailure.Unsent))
            return answer;
        await Connection.PauseAsync(Connection.Options.ParentPause, cancellationToken);
        return await AskOnceAsync(request, cancellationToken);
    }

    private async Task<XAnswer<XSeenPage>> AskOnceAsync(XRequest<XSeenPage> request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limit = new CancellationTokenSource(Connection.Options.ReadTimeout, Connection.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        return await _client.AskAsync(request, stop.Token);
    }

    // In both the search and the timeline this name is right.
    private static string Token(string? next) => next is null ? "" : $"&pagination_token={Uri.EscapeDataString(next)}";

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
