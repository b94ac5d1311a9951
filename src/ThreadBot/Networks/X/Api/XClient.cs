using System.Net;
using ThreadBot.Networks.X.Authorization;

namespace ThreadBot.Networks.X.Api;

/// <summary>The few requests that the bot makes. None is repeated, but for those whose signature X did not accept.</summary>
/// <param name="wire">The connection.</param>
/// <param name="authorization">Whose requests they are.</param>
/// <param name="options">Where X is.</param>
/// <param name="time">The clock.</param>
internal sealed class XClient(XWire wire, IXAuthorization authorization, XApiOptions options, TimeProvider time)
{
    /// <summary>The name of the request that creates a post.</summary>
    public const string Create = "create";

    private const int PageSize = 100;

    private const string Fields = "tweet.fields=conversation_id,entities,note_tweet,referenced_tweets";

    /// <summary>Books what the requests cost.</summary>
    private XMeter Meter { get; init; } = XMeter.None;

    /// <summary>The same requests, booked.</summary>
    public XClient With(XMeter meter) => new(wire, authorization, options, time) { Meter = meter };

    /// <summary>Creates a post, once.</summary>
    public async Task<XAnswer<XCreated>> CreateAsync(XNewPost post, CancellationToken cancellationToken)
    {
        var request = new XRequest<XData<XCreated>>(Create, HttpMethod.Post, "2/tweets", XJson.Default.XDataXCreated);
        var answer = await AskAsync(request.WithJson(post, XJson.Default.XNewPost), cancellationToken);
        return answer.Then<XCreated>(a => a.Data is { Id.Length: > 0 } created ? created : new XFailure.Lost($"X named no post: {Words(a.Errors)}"));
    }

    /// <summary>Deletes a post.</summary>
    public Task<XAnswer<XDeleted>> DeleteAsync(string id, CancellationToken cancellationToken) =>
        AskDataAsync<XDeleted>(new("delete", HttpMethod.Delete, $"2/tweets/{id}", XJson.Default.XDataXDeleted), cancellationToken);

    /// <summary>One post.</summary>
    public Task<XAnswer<XPost>> PostAsync(string id, CancellationToken cancellationToken) =>
        AskDataAsync<XPost>(new("lookup", HttpMethod.Get, $"2/tweets/{id}?{Fields}", XJson.Default.XDataXPost) { Bill = OfOne<XPost>(ChargeKind.PostRead) }, cancellationToken);

    /// <summary>One post with its poll.</summary>
    public Task<XAnswer<XPollPage>> PollAsync(string id, CancellationToken cancellationToken) => AskAsync<XPollPage>(
        new("lookup", HttpMethod.Get, $"2/tweets/{id}?expansions=attachments.poll_ids&poll.fields=options,voting_status", XJson.Default.XPollPage)
        {
            Bill = new(ChargeKind.PostRead, 1, page => CountOne(page.Data is not null, page.Errors)),
        },
        cancellationToken);

    /// <summary>A page of a user's posts, newest first.</summary>
    /// <param name="userId">The user's number.</param>
    /// <param name="bounds">Further parameters of the query.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<XAnswer<XPage>> TimelineAsync(string userId, IEnumerable<KeyValuePair<string, string>> bounds, CancellationToken cancellationToken)
    {
        var query = string.Concat(bounds.Select(b => $"&{b.Key}={Uri.EscapeDataString(b.Value)}"));
        var path = $"2/users/{userId}/tweets?max_results={PageSize}&{Fields}{query}";
        var bill = new XBill<XPage>(ChargeKind.OwnedRead, PageSize, page => page.Meta is null ? null : page.Data?.Count ?? 0);
        var answer = await AskAsync<XPage>(new("timeline", HttpMethod.Get, path, XJson.Default.XPage) { Bill = bill }, cancellationToken);
        return answer.Then<XPage>(page => page.Meta is null ? new XFailure.Lost("X's answer holds no timeline") : page);
    }

    /// <summary>Whose account it is.</summary>
    public Task<XAnswer<XUser>> MeAsync(CancellationToken cancellationToken) =>
        AskDataAsync<XUser>(new("me", HttpMethod.Get, "2/users/me", XJson.Default.XDataXUser) { Bill = OfOne<XUser>(ChargeKind.UserRead) }, cancellationToken);

    /// <summary>Uploads a picture in one request.</summary>
    public Task<XAnswer<XMedium>> UploadAsync(ReadOnlyMemory<byte> file, string category, CancellationToken cancellationToken) =>
        AskDataAsync(Medium("upload", HttpMethod.Post, "2/media/upload") with
        {
            Content = () => XForm.Of("media_category", category, file),
        }, cancellationToken);

    /// <summary>Begins an upload in parts.</summary>
    public Task<XAnswer<XMedium>> InitializeAsync(XNewUpload upload, CancellationToken cancellationToken) =>
        AskDataAsync(Medium("initialize", HttpMethod.Post, "2/media/upload/initialize").WithJson(upload, XJson.Default.XNewUpload), cancellationToken);

    /// <summary>Uploads a part, counted from 0.</summary>
    public Task<XAnswer<XData<XMedium>>> AppendAsync(string id, int index, ReadOnlyMemory<byte> part, CancellationToken cancellationToken) =>
        AskDoneAsync(Medium("append", HttpMethod.Post, $"2/media/upload/{id}/append").WithJson(new XNewPart(index, part), XJson.Default.XNewPart), cancellationToken);

    /// <summary>Ends an upload in parts.</summary>
    public Task<XAnswer<XMedium>> FinalizeAsync(string id, CancellationToken cancellationToken) =>
        AskDataAsync(Medium("finalize", HttpMethod.Post, $"2/media/upload/{id}/finalize"), cancellationToken);

    /// <summary>How far X is with a file.</summary>
    public Task<XAnswer<XMedium>> MediumAsync(string id, CancellationToken cancellationToken) =>
        AskDataAsync(Medium("status", HttpMethod.Get, $"2/media/upload?command=STATUS&media_id={id}"), cancellationToken);

    /// <summary>Says what a file shows.</summary>
    public Task<XAnswer<XData<XMedium>>> DescribeAsync(string id, string altText, CancellationToken cancellationToken) =>
        AskDoneAsync((Medium("metadata", HttpMethod.Post, "2/media/metadata") with { Bill = new(ChargeKind.AltText, 1, answer => answer.Errors is { Count: > 0 } ? null : 1) })
            .WithJson(new XNewMetadata(id, new XMetadata(new XAltText(altText))), XJson.Default.XNewMetadata), cancellationToken);

    private async Task<XAnswer<T>> AskDataAsync<T>(XRequest<XData<T>> request, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await AskAsync(request, cancellationToken);
        return answer.Then<T>(a => a.Data is { } data ? data : Missing(a.Errors));
    }

    /// <summary>Asks, and books what it costs.</summary>
    public Task<XAnswer<T>> AskAsync<T>(XRequest<T> request, CancellationToken cancellationToken)
        where T : class => Meter.AskAsync(request.Bill, () => AskPatientlyAsync(request, cancellationToken));

    // Nothing is wanted of the answer, but that it is none of an error.
    private async Task<XAnswer<XData<T>>> AskDoneAsync<T>(XRequest<XData<T>> request, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await AskAsync(request, cancellationToken);
        return answer.Then<XData<T>>(a => a.Errors is { Count: > 0 } errors ? Missing(errors) : a);
    }

    // A 401 was certainly not carried out. X has given it by mistake, so the first is answered by patience, and only the second by a new token.
    private async Task<XAnswer<T>> AskPatientlyAsync<T>(XRequest<T> request, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await AskOnceAsync(request, cancellationToken);
        if (IsUnauthorized(answer) && await PauseAsync(cancellationToken))
            answer = await AskOnceAsync(request, cancellationToken);
        if (IsUnauthorized(answer) && await authorization.RenewAsync(cancellationToken))
            answer = await AskOnceAsync(request, cancellationToken);
        return answer;
    }

    private async Task<XAnswer<T>> AskOnceAsync<T>(XRequest<T> request, CancellationToken cancellationToken)
        where T : class
    {
        using var message = new HttpRequestMessage(request.Method, options.At(request.Path)) { Content = request.Content?.Invoke() };
        return await authorization.SignAsync(message, cancellationToken) is { } failure
            ? failure
            : await wire.SendAsync(request.Operation, message, request.Answer, cancellationToken);
    }

    private static bool IsUnauthorized<T>(XAnswer<T> answer)
        where T : class => answer.Failure is XFailure.Refused { Kind: XRefusal.Unauthorized };

    private async Task<bool> PauseAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(options.UnauthorizedPause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }

    // What is not there is not charged for; an answer that says neither leaves it open.
    private static XBill<XData<T>> OfOne<T>(ChargeKind kind)
        where T : class => new(kind, 1, answer => CountOne(answer.Data is not null, answer.Errors));

    private static int? CountOne(bool isThere, IReadOnlyList<XProblem>? errors) => isThere ? 1 : Missing(errors) is XFailure.Refused { Kind: XRefusal.NotFound } ? 0 : null;

    // A success without what was asked for. Where the errors beside it do not say that it is not to be had, nobody knows what was done.
    private static XFailure Missing(IReadOnlyList<XProblem>? errors) =>
        (errors is [var first, ..] ? first.Kind(HttpStatusCode.OK) : XRefusal.Other) is var kind and not XRefusal.Other
            ? new XFailure.Refused(kind, Words(errors))
            : new XFailure.Lost($"X answered a success that is none: {Words(errors)}");

    private static string Words(IReadOnlyList<XProblem>? errors) =>
        errors is [var first, ..] ? first.Words(HttpStatusCode.OK) : "its answer holds nothing";

    private static XRequest<XData<XMedium>> Medium(string operation, HttpMethod method, string path) => new(operation, method, path, XJson.Default.XDataXMedium);
}
