using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace ThreadBot.Networks.X.Api;

/// <summary>Whose limits a request counts against.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="App">A name for the app, which is no secret; several accounts may share it.</param>
internal sealed record XCaller(string Account, string App);

/// <summary>
/// What X's headers say about how much may still be asked, for all accounts. What is used up is remembered before the request that uses it up:
/// a program that dies during it knows it too.
/// </summary>
/// <param name="options">How long a limit lasts where X does not say.</param>
/// <param name="time">The clock.</param>
/// <param name="memory">What earlier runs of the program knew.</param>
internal sealed class XLimits(XApiOptions options, TimeProvider time, ILimitMemory memory)
{
    private static readonly Family[] Families =
    [
        new("x-rate-limit", caller => caller.Account),
        new("x-app-limit-24hour", caller => caller.App),
        new("x-user-limit-24hour", caller => caller.Account),
    ];

    private readonly ConcurrentDictionary<RequestLimit, XWindow> _windows = new();
    private readonly Lock _counting = new();

    /// <summary>Until when an operation would only be refused; null where it may be asked for.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="operation">For what.</param>
    /// <param name="times">How often in a row. Where a whole window would not be enough, a fresh one is.</param>
    public async Task<DateTimeOffset?> ForetoldAsync(XCaller caller, string operation, int times = 1)
    {
        var limits = await LimitsAsync(caller, operation);
        lock (_counting)
            return Until(limits, times);
    }

    /// <summary>Takes one request of every limit that concerns it, or none: then the answer is until when.</summary>
    public async Task<DateTimeOffset?> TakeAsync(XCaller caller, string operation)
    {
        var limits = await LimitsAsync(caller, operation);
        List<RequestLimit> taken = [];
        lock (_counting)
        {
            if (Until(limits, 1) is { } until)
                return until;
            taken.AddRange(limits.Where(l => _windows[l].IsOpen(time.GetUtcNow())));
            foreach (var limit in taken)
                _windows[limit] = _windows[limit] with { Remaining = _windows[limit].Remaining - 1 };
        }
        foreach (var limit in taken)
            await RememberAsync(limit, _windows[limit]);
        return null;
    }

    /// <summary>Remembers what an answer says about its operation.</summary>
    public async Task NoteAsync(XCaller caller, string operation, HttpResponseMessage response)
    {
        foreach (var family in Families)
        {
            if (Read(response.Headers, family.Header) is { } said)
                await KeepAsync(family.Limit(caller, operation), said);
        }
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            await KeepAsync(Families[0].Limit(caller, operation), new XWindow(0, null, AskAgain(response.Headers)));
    }

    /// <summary>When to ask again after a refusal for too many requests: the earlier of several instants would be to no purpose.</summary>
    /// <param name="headers">What the answer's headers say.</param>
    /// <param name="isCap">Whether it is the month's limit that is used up.</param>
    public DateTimeOffset AskAgain(HttpResponseHeaders headers, bool isCap = false)
    {
        var now = time.GetUtcNow();
        var retry = headers.RetryAfter is { } after ? after.Date ?? now + after.Delta : null;
        var resets = Families.Select(f => Read(headers, f.Header)).Where(w => w is { Remaining: 0 }).Select(w => w?.Reset);
        return resets.Append(retry).Append(isCap ? now + options.CappedFor : null).Max() ?? now + options.ThrottledFor;
    }

    private async Task<RequestLimit[]> LimitsAsync(XCaller caller, string operation)
    {
        RequestLimit[] limits = [.. Families.Select(f => f.Limit(caller, operation))];
        foreach (var limit in limits.Where(l => !_windows.ContainsKey(l)))
            _windows.TryAdd(limit, new XWindow(0, null, await memory.UsedUpUntilAsync(limit) ?? DateTimeOffset.MinValue));
        return limits;
    }

    private DateTimeOffset? Until(IEnumerable<RequestLimit> limits, int times) => limits.Max(l => _windows[l].Until(times, time.GetUtcNow()));

    private async Task KeepAsync(RequestLimit limit, XWindow said)
    {
        XWindow window;
        bool isNews;
        lock (_counting)
        {
            var before = _windows.GetValueOrDefault(limit);
            _windows[limit] = window = said.After(before);
            isNews = before is not { Remaining: <= 0, Named: { } named } || named != window.Named;
        }
        if (isNews)
            await RememberAsync(limit, window);
    }

    private Task RememberAsync(RequestLimit limit, XWindow window) =>
        window.Remaining <= 0 && window.IsOpen(time.GetUtcNow()) ? memory.RememberAsync(limit, window.Reset) : Task.CompletedTask;

    // X's clock and this one may differ: what counts is how far off the instant was when X named it.
    private XWindow? Read(HttpResponseHeaders headers, string family)
    {
        if (Number(headers, $"{family}-remaining") is not { } remaining)
            return null;
        var now = time.GetUtcNow();
        var reset = Number(headers, $"{family}-reset") is { } seconds and > 0 and < int.MaxValue * 2L
            ? now + (DateTimeOffset.FromUnixTimeSeconds(seconds) - (headers.Date ?? now))
            : now + options.ThrottledFor;
        return new XWindow(remaining, Number(headers, $"{family}-limit"), reset) { Named = Number(headers, $"{family}-reset") };
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private sealed record Family(string Header, Func<XCaller, string> Holder)
    {
        public RequestLimit Limit(XCaller caller, string operation) => new("x", Holder(caller), $"{operation} {Header}");
    }
}
