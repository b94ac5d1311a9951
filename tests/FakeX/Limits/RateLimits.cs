using FakeX.Accounts;

namespace FakeX.Limits;

/// <summary>How much of a limit is used.</summary>
/// <param name="Reset">When it begins anew.</param>
/// <param name="Used">Requests so far.</param>
internal sealed record RateWindow(DateTimeOffset Reset, int Used);

/// <summary>Counts requests, and says in headers what is left.</summary>
internal sealed class RateLimits(Site site)
{
    /// <summary>Takes one request from every limit that concerns it, or from none where one of them is used up.</summary>
    public Problem? Take(Caller caller, Operation operation, IHeaderDictionary headers) => site.Change(state =>
    {
        var families = Families(caller, operation).ToList();
        var windows = families.ConvertAll(f => Current(state, f));
        var refused = families.Zip(windows).Any(w => w.Second.Used >= w.First.Limit);
        foreach (var (family, window) in families.Zip(windows))
        {
            var now = refused ? window : window with { Used = window.Used + 1 };
            state.Windows[family.Key] = now;
            if (family.Header is null)
                continue;
            headers[$"{family.Header}-limit"] = $"{family.Limit}";
            headers[$"{family.Header}-remaining"] = $"{family.Limit - now.Used}";
            headers[$"{family.Header}-reset"] = $"{now.Reset.ToUnixTimeSeconds()}";
        }
        if (refused)
            state.Refusals++;
        return refused ? Problem.TooManyRequests : null;
    });

    private IEnumerable<Family> Families(Caller caller, Operation operation)
    {
        var limits = site.Options.Limits;
        yield return new("x-rate-limit", $"{operation.Name} {caller.Name}", operation.Limit(limits), limits.Window);
        if (operation.SecondLimit is { } second)
            yield return new(null, $"second {operation.Name} {caller.Name}", second(limits), TimeSpan.FromSeconds(1));
        if (operation != Operation.Create)
            yield break;
        yield return new("x-app-limit-24hour", "day", limits.AppDay, TimeSpan.FromDays(1));
        if (limits.UserDay is { } userDay)
            yield return new("x-user-limit-24hour", $"day {caller.Name}", userDay, TimeSpan.FromDays(1));
    }

    private RateWindow Current(SiteState state, Family family) =>
        state.Windows.GetValueOrDefault(family.Key) is { } window && window.Reset > site.Now
            ? window
            : new RateWindow(family.Header is null ? site.Now + family.Window : DateTimeOffset.FromUnixTimeSeconds((site.Now + family.Window).ToUnixTimeSeconds()), 0);

    private sealed record Family(string? Header, string Key, int Limit, TimeSpan Window);
}
