using System.Globalization;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Reading;

/// <summary>The requests that read posts, each with all that a document needs of them. They are repeated once where X did not answer: reading does no harm.</summary>
/// <param name="connection">How X is spoken to.</param>
internal sealed class XReadings(XConnection connection)
{
    /// <summary>The most posts of a request by numbers, of a page of a timeline and of a page of a recent search.</summary>
    public const int PageSize = 100;

    private const string Fields =
        "tweet.fields=created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,entities,note_tweet,attachments,display_text_range,lang"
        + "&expansions=author_id,attachments.media_keys,attachments.poll_ids,referenced_tweets.id,referenced_tweets.id.author_id,referenced_tweets.id.attachments.media_keys"
        + "&media.fields=media_key,alt_text,type,url,preview_image_url,variants,width,height&poll.fields=options,end_datetime&user.fields=username,name,profile_image_url";

    /// <summary>Posts by their numbers.</summary>
    public Task<XAnswer<XSeenPage>> LookUpAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        AskAsync("lookup", $"2/tweets?ids={string.Join(',', ids)}", cancellationToken);

    /// <summary>What a query finds among the posts of the last seven days.</summary>
    public Task<XAnswer<XSeenPage>> SearchRecentAsync(string query, string? next, CancellationToken cancellationToken) =>
        AskAsync("search", $"2/tweets/search/recent?query={Uri.EscapeDataString(query)}&max_results={PageSize}{Token(next)}", cancellationToken);

    /// <summary>What a query finds among all posts; only the app alone may ask, and once a second.</summary>
    public Task<XAnswer<XSeenPage>> SearchAllAsync(string query, string? next, CancellationToken cancellationToken) =>
        AskAsync("search-all", $"2/tweets/search/all?query={Uri.EscapeDataString(query)}&max_results={PageSize}{Token(next)}", cancellationToken);

    /// <summary>A user's posts between two instants, or up to now, newest first.</summary>
    public Task<XAnswer<XSeenPage>> TimelineAsync(string userId, (DateTimeOffset From, DateTimeOffset? To) span, string? next, CancellationToken cancellationToken) =>
        AskAsync("timeline", $"2/users/{userId}/tweets?max_results={PageSize}&start_time={Instant(span.From)}{(span.To is { } to ? $"&end_time={Instant(to)}" : "")}{Token(next)}", cancellationToken);

    private async Task<XAnswer<XSeenPage>> AskAsync(string operation, string path, CancellationToken cancellationToken)
    {
        var request = new XRequest<XSeenPage>(operation, HttpMethod.Get, $"{path}&{Fields}", XReadingJson.Default.XSeenPage);
        var answer = await AskAsync(request, cancellationToken);
        if (answer.Failure is not (XFailure.Lost or XFailure.Unsent))
            return answer;
        await connection.PauseAsync(connection.Options.ParentPause, cancellationToken);
        return await AskAsync(request, cancellationToken);
    }

    private async Task<XAnswer<XSeenPage>> AskAsync(XRequest<XSeenPage> request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limit = new CancellationTokenSource(connection.Options.ReadTimeout, connection.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        return await connection.Client.AskAsync(request, stop.Token);
    }

    // In both the search and the timeline this name is right.
    private static string Token(string? next) => next is null ? "" : $"&pagination_token={Uri.EscapeDataString(next)}";

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
