using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;

namespace ThreadBot.Networks.X.Api;

/// <summary>What X's headers say about how much may still be asked.</summary>
/// <param name="options">How long a limit lasts where X does not say.</param>
/// <param name="time">The clock.</param>
internal sealed class XLimits(XApiOptions options, TimeProvider time)
{
    private static readonly string[] Families = ["x-rate-limit", "x-app-limit-24hour", "x-user-limit-24hour"];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _closed = new();

    /// <summary>Until when an operation would only be refused; null where it may be asked for.</summary>
    public DateTimeOffset? Foretold(string operation) =>
        _closed.TryGetValue(operation, out var until) && until > time.GetUtcNow() ? until : null;

    /// <summary>Remembers what an answer says about its operation.</summary>
    public void Note(string operation, HttpResponseHeaders headers)
    {
        if (UsedUp(headers) is { } until)
            _closed[operation] = until;
        else
            _closed.TryRemove(operation, out _);
    }

    /// <summary>When to ask again after a 429.</summary>
    public DateTimeOffset AskAgain(HttpResponseHeaders headers)
    {
        var now = time.GetUtcNow();
        var retry = headers.RetryAfter is { } after ? after.Date ?? now + after.Delta : null;
        return new[] { UsedUp(headers), retry }.Max() ?? now + options.ThrottledFor;
    }

    // The latest of those that are used up: the earlier ones open to no purpose.
    private static DateTimeOffset? UsedUp(HttpResponseHeaders headers) =>
        Families.Where(f => Number(headers, $"{f}-remaining") == 0).Max(f => Instant(headers, $"{f}-reset"));

    private static DateTimeOffset? Instant(HttpResponseHeaders headers, string name) =>
        Number(headers, name) is { } seconds and > 0 and < int.MaxValue * 2L ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
