using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X;

/// <summary>An account on X.</summary>
/// <param name="connection">How X is spoken to.</param>
/// <param name="rules">What X accepts.</param>
/// <param name="settings">What holds for all posts of the account.</param>
/// <param name="threadsFolder">Where the images and videos are.</param>
internal sealed class XNetwork(XConnection connection, NetworkRules rules, XAccountSettings settings, string threadsFolder) : INetwork
{
    private readonly XTimeline _timeline = new(connection);
    private readonly XMedia _media = new(connection, rules, threadsFolder);

    /// <inheritdoc/>
    public NetworkRules Rules { get; } = rules;

    /// <inheritdoc/>
    public async Task<PublishOutcome> PublishAsync(OutgoingPost post, CancellationToken cancellationToken)
    {
        // Half a thread for hours is worse than a whole one later.
        var needed = post.Parent is null ? post.Following + 1 : 1;
        if (await connection.ForetoldAsync(XClient.Create, needed) is { } until)
            return new PublishOutcome.Throttled(until);
        var client = ClientFor(post.Book);
        var media = await _media.UploadAsync(client, post.Draft.Images, cancellationToken);
        if (media.Failure is { } failure)
            return NotSent(failure);
        var answer = await CreateAsync(client, NewPost(post, media.Value!), cancellationToken);
        if (answer.Failure is null or XFailure.Refused)
            _media.Forget();
        return answer.Value is { Id: { } id } ? new PublishOutcome.Published(Address(id)) : Outcome(answer.Failure!);
    }

    /// <inheritdoc/>
    public async Task<LookupOutcome> FindAsync(OutgoingPost post, CancellationToken cancellationToken)
    {
        var found = await _timeline.FindAsync(ClientFor(post.Book), post, cancellationToken);
        if (found.Failure is { } failure)
            return new LookupOutcome.Unknown(failure.Reason, (failure as XFailure.Throttled)?.Until);
        return found.Value!.Id is { } id ? new LookupOutcome.Found(Address(id)) : new LookupOutcome.Absent();
    }

    /// <inheritdoc/>
    public async Task<DeleteOutcome> DeleteAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken)
    {
        var answer = await connection.Client.DeleteAsync(address.Id, cancellationToken);
        return answer.Failure switch
        {
            null when answer.Value!.Deleted || await IsGoneAsync(address, book, cancellationToken) => new DeleteOutcome.Deleted(),
            null => new DeleteOutcome.Refused("X says that it did not delete it"),
            XFailure.Refused { Kind: XRefusal.NotFound } => new DeleteOutcome.Deleted(),
            XFailure.Refused refused => new DeleteOutcome.Refused(refused.Reason),
            XFailure.Throttled throttled => new DeleteOutcome.Later(throttled.Reason, throttled.Until),
            var failure => new DeleteOutcome.Later(failure.Reason),
        };
    }

    private async Task<bool> IsGoneAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken) =>
        (await ClientFor(book).PostAsync(address.Id, cancellationToken)).Failure is XFailure.Refused { Kind: XRefusal.NotFound };

    /// <inheritdoc/>
    public async Task<PollOutcome> ReadPollAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken)
    {
        var answer = await ClientFor(book).PollAsync(address.Id, cancellationToken);
        return answer switch
        {
            { Value.Includes.Polls: [var poll, ..] } => poll.Votes is { } votes ? new PollOutcome.Votes(votes) : new PollOutcome.Later("the votes are not counted yet"),
            { Failure: XFailure.Refused } => new PollOutcome.NotGiven(),
            { Failure: { } failure } => new PollOutcome.Later(failure.Reason),
            // Nobody deletes a poll alone: the post is gone.
            _ => new PollOutcome.NotGiven(),
        };
    }

    private XClient ClientFor(ISpendBook book) => connection.Client.With(new XMeter(book, Rules.Prices ?? new PriceList()));

    private XNewPost NewPost(OutgoingPost post, IReadOnlyList<string> images) => new()
    {
        Text = post.Draft.Text.Length == 0 ? null : post.Draft.Text,
        Reply = post.Parent is { } parent ? new XReplyTo(parent.Id) : null,
        Media = images.Count == 0 ? null : new XAttached(images),
        Poll = post.Draft.Poll is { } poll ? new XNewPoll(poll.Options, (int)poll.Duration.TotalMinutes) : null,
        QuoteTweetId = post.Draft.Quote?.PostId,
        ReplySettings = post.Parent is null && (post.Draft.ReplySettings ?? settings.ReplySettings) is var who && who != XAccountSettings.Everyone ? who : null,
        MadeWithAi = images.Count > 0 && (post.Draft.MadeWithAi ?? settings.MadeWithAi) ? true : null,
    };

    // A post is sometimes not yet seen by the machine that is to take the answer to it. That machine says no, so asking again does no harm.
    private async Task<XAnswer<XCreated>> CreateAsync(XClient client, XNewPost post, CancellationToken cancellationToken)
    {
        var answer = await client.CreateAsync(post, cancellationToken);
        for (var looks = 0; looks < connection.Options.ParentLooks && answer.Failure is XFailure.Refused { Kind: XRefusal.ParentNotVisible }; looks++)
        {
            await connection.PauseAsync(connection.Options.ParentPause, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
                return new XFailure.Unsent("the time was up before X saw the post that is to be answered");
            var parent = await client.PostAsync(post.Reply!.InReplyToTweetId, cancellationToken);
            if (parent.Value is not null)
                answer = await client.CreateAsync(post, cancellationToken);
        }
        return answer;
    }

    private PublishOutcome Outcome(XFailure failure) =>
        failure is XFailure.Lost lost ? new PublishOutcome.Unknown(lost.Reason) : NotSent(failure);

    // Whatever failed before the post itself was sent: it certainly does not stand.
    private PublishOutcome NotSent(XFailure failure) => failure switch
    {
        XFailure.Refused refused => new PublishOutcome.Rejected(refused.Reason) { IsDuplicate = refused.Kind == XRefusal.Duplicate },
        XFailure.Throttled throttled => new PublishOutcome.Throttled(throttled.Until),
        _ => new PublishOutcome.Throttled(connection.Time.GetUtcNow() + connection.Options.RetryAfter),
    };

    private static PostAddress Address(string id) => new(id, $"https://x.com/i/status/{id}");
}
