using System.Globalization;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X;

/// <summary>Looks for a post on the account's own timeline, which X shows at a tenth of the price of others.</summary>
internal sealed class XTimeline(XConnection connection)
{
    private string? _userId;

    /// <summary>The post, or one without a number where there certainly is none.</summary>
    public async Task<XAnswer<XPost>> FindAsync(XClient client, OutgoingPost post, CancellationToken cancellationToken)
    {
        var user = await UserIdAsync(client, cancellationToken);
        if (user.Failure is { } stranger)
            return stranger;
        var bounds = Bounds(post);
        for (var page = 0; page < connection.Options.LookUpPages; page++)
        {
            var answer = await client.TimelineAsync(user.Value!, bounds, cancellationToken);
            if (answer.Failure is { } failure)
                return failure;
            if (Search(answer.Value!, post) is { } end)
                return end;
            if (answer.Value!.Meta!.NextToken is not { } next)
                return new XPost();
            bounds["pagination_token"] = next;
        }
        return new XFailure.Lost("there are more posts on the timeline than the setting LookUpPages lets be looked through");
    }

    private async Task<XAnswer<string>> UserIdAsync(XClient client, CancellationToken cancellationToken)
    {
        if ((_userId ?? connection.Authorization.UserId) is { } known)
            return known;
        var me = await client.MeAsync(cancellationToken);
        _userId = me.Value?.Id;
        return me.Then<string>(user => user.Id is { Length: > 0 } id ? id : new XFailure.Lost("X does not say whose account it is"));
    }

    // What answers a post is newer than it, and what was sent at an instant is not much older than that.
    private Dictionary<string, string> Bounds(OutgoingPost post)
    {
        if (post.Parent is { } parent)
            return new() { ["since_id"] = parent.Id };
        return post.SentAt is { } sent
            ? new() { ["start_time"] = (sent - connection.Options.LookBack).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) }
            : [];
    }

    // A field that X does not know by this name any more is left out without a word: then nothing can be told by its absence.
    private static XAnswer<XPost>? Search(XPage page, OutgoingPost post)
    {
        foreach (var seen in page.Data ?? [])
        {
            if (seen is not { Id: not null, Text: not null, ConversationId: not null })
                return new XFailure.Lost("X leaves out what a post is known by");
            if (!XText.IsSame(post.Draft.Text, seen, anyLinks: post.Parent is not null))
                continue;
            if (seen.HidesParent)
                return new XFailure.Lost("X leaves out what a post answers");
            if (seen.ParentId == post.Parent?.Id)
                return seen;
        }
        return null;
    }
}
