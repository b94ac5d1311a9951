using System.Collections.Concurrent;
using System.Globalization;

namespace ThreadBot.Networks.Sandbox;

/// <summary>
/// A network in a file, to try everything on without an account anywhere: it checks posts as a real one does, and misbehaves when it is told to.
/// </summary>
public sealed class SandboxNetwork : INetwork
{
    // X calls a text a duplicate for about a day.
    private static readonly TimeSpan DuplicateFor = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _hidden = new();
    private readonly Lock _writing = new();
    private readonly string _account;
    private readonly SandboxSettings _settings;
    private readonly SandboxTimeline _timeline;
    private readonly TimeProvider _time;
    private int _requests;

    /// <summary>Opens an account's sandbox; its timeline is <c>sandbox/(account).jsonl</c> in the data folder.</summary>
    /// <exception cref="FormatException">The account has a setting that cannot be read; the message names it.</exception>
    public SandboxNetwork(Account account, NetworkRules rules, string dataFolder, TimeProvider time)
    {
        _account = account.Name;
        _settings = SandboxSettings.Of(account);
        _timeline = SandboxTimeline.Of(account.Name, dataFolder);
        _time = time;
        Rules = rules;
    }

    /// <inheritdoc/>
    public NetworkRules Rules { get; }

    /// <inheritdoc/>
    public async Task<PublishOutcome> PublishAsync(OutgoingPost post, CancellationToken cancellationToken)
    {
        var fault = _settings.Faults.At(Interlocked.Increment(ref _requests));
        if (!await PassesAsync(_settings.DelayBefore, cancellationToken) || fault.HasFlag(SandboxFault.Drop))
            return new PublishOutcome.Unknown("the request was lost");
        if (fault.HasFlag(SandboxFault.Throttle))
            return new PublishOutcome.Throttled(_time.GetUtcNow() + _settings.ThrottleFor);
        if (fault.HasFlag(SandboxFault.Refuse))
            return new PublishOutcome.Rejected("the sandbox was told to refuse this post");
        var outcome = Accept(post);
        if (outcome is PublishOutcome.Published published && fault.HasFlag(SandboxFault.Hide))
            _hidden[published.Address.Id] = _time.GetUtcNow() + _settings.HideFor;
        return await PassesAsync(_settings.DelayAfter, cancellationToken) && !fault.HasFlag(SandboxFault.Lose)
            ? outcome
            : new PublishOutcome.Unknown("the answer was lost");
    }

    /// <inheritdoc/>
    public Task<LookupOutcome> FindAsync(OutgoingPost post, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var seen = _timeline.Read().LastOrDefault(p =>
            p.DeletedAt is null && p.Text == post.Draft.Text && p.Parent == post.Parent?.Id && !(_hidden.GetValueOrDefault(p.Id) > now));
        return Task.FromResult<LookupOutcome>(seen is null ? new LookupOutcome.Absent() : new LookupOutcome.Found(Address(seen.Id)));
    }

    /// <inheritdoc/>
    public Task<DeleteOutcome> DeleteAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken)
    {
        lock (_writing)
        {
            if (_timeline.Read().Any(p => p.Id == address.Id && p.DeletedAt is null))
                _timeline.Append(new SandboxLine(Delete: new SandboxDeletion(address.Id, _time.GetUtcNow())));
        }
        return Task.FromResult<DeleteOutcome>(new DeleteOutcome.Deleted());
    }

    /// <inheritdoc/>
    public Task<PollOutcome> ReadPollAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken)
    {
        var asked = _timeline.Read().LastOrDefault(p => p.Id == address.Id && p.DeletedAt is null);
        return Task.FromResult<PollOutcome>(_settings.Votes > 0 && asked is { Poll: { } poll }
            ? new PollOutcome.Votes(SandboxVotes.Of(asked.Text, poll, _settings.Votes))
            : new PollOutcome.NotGiven());
    }

    private PublishOutcome Accept(OutgoingPost post)
    {
        lock (_writing)
        {
            var posts = _timeline.Read();
            if (new SandboxChecks(Rules, _time.GetUtcNow() - DuplicateFor).Refusal(post, posts) is { } refusal)
                return new PublishOutcome.Rejected(refusal) { IsDuplicate = refusal == SandboxChecks.Duplicate };
            var id = NextId(posts);
            _timeline.Append(new SandboxLine(new SandboxPost(id, _time.GetUtcNow(), post.Draft.Text)
            {
                Root = post.Root?.Id,
                Parent = post.Parent?.Id,
                Language = post.Language,
                Links = post.Draft.Links,
                Images = post.Draft.Images,
                Poll = post.Draft.Poll,
                Quoted = post.Draft.Quote?.PostId,
            }));
            return new PublishOutcome.Published(Address(id));
        }
    }

    /// <summary>Milliseconds and a counter in one number, as in a snowflake; greater than all before it even if the clock is not.</summary>
    private string NextId(IReadOnlyList<SandboxPost> posts)
    {
        var last = posts.Count == 0 ? 0 : long.Parse(posts[^1].Id, CultureInfo.InvariantCulture);
        return Math.Max(last + 1, _time.GetUtcNow().ToUnixTimeMilliseconds() << 20).ToString(CultureInfo.InvariantCulture);
    }

    private PostAddress Address(string id) => new(id, $"sandbox://{_account}/{id}");

    private async Task<bool> PassesAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
