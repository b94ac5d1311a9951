namespace ThreadBot.Networks.X.Api;

/// <summary>A post with its poll beside it.</summary>
internal sealed record XPollPage(XPost? Data, XPollIncludes? Includes, IReadOnlyList<XProblem>? Errors = null);

/// <summary>What came along with a post.</summary>
internal sealed record XPollIncludes(IReadOnlyList<XPoll>? Polls);

/// <summary>A poll as X gives it back.</summary>
internal sealed record XPoll(IReadOnlyList<XPollOption>? Options, string? VotingStatus)
{
    /// <summary>The votes in the order of the options; null where X did not say all of them, or they are still coming in.</summary>
    public IReadOnlyList<int>? Votes =>
        VotingStatus != "open" && Options is { Count: > 0 } options && options.All(o => o.Votes is not null)
            ? [.. options.OrderBy(o => o.Position).Select(o => o.Votes!.Value)]
            : null;
}

/// <summary>An option of a poll; its position counts from 1.</summary>
internal sealed record XPollOption(int Position, int? Votes);
