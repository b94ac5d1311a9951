using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ThreadBot.Networks.X;
using ThreadBot.Networks.X.Api;
using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

public sealed class XLimitsTests
{
    private readonly ManualClock _clock = new();
    private readonly XLimits _limits;

    public XLimitsTests()
    {
        _limits = new XLimits(new XApiOptions(), _clock, new NoLimitMemory());
    }

    [Theory]
    [InlineData("x-rate-limit-remaining: 0, x-rate-limit-reset: +60", 60)]
    [InlineData("x-rate-limit-remaining: 0, x-rate-limit-reset: +60, x-app-limit-24hour-remaining: 0, x-app-limit-24hour-reset: +3600", 3600)]
    [InlineData("x-rate-limit-remaining: 0, x-rate-limit-reset: +60, x-user-limit-24hour-remaining: 0, x-user-limit-24hour-reset: +7200", 7200)]
    [InlineData("x-rate-limit-remaining: 0, x-rate-limit-reset: +60, x-app-limit-24hour-remaining: 5, x-app-limit-24hour-reset: +3600", 60)]
    [InlineData("x-rate-limit-remaining: 0, x-rate-limit-reset: +60, retry-after: 90", 90)]
    [InlineData("x-rate-limit-remaining: 3, x-rate-limit-reset: +60, retry-after: 7", 7)]
    [InlineData("x-rate-limit-remaining: 3, x-rate-limit-reset: +60", 300)]
    [InlineData("x-rate-limit-remaining: 0", 300)]
    [InlineData("x-rate-limit-remaining: 0, x-rate-limit-reset: soon", 300)]
    [InlineData("", 300)]
    public void After_a_refusal_the_latest_of_what_is_used_up_is_waited_for(string headers, int seconds) =>
        Assert.Equal(ManualClock.Start.AddSeconds(seconds), _limits.AskAgain(Headers(headers)));

    [Fact]
    public void What_can_be_asked_for_in_a_month_is_not_asked_for_every_five_minutes()
    {
        Assert.Equal(ManualClock.Start.AddHours(6), _limits.AskAgain(Headers(""), isCap: true));
        Assert.Equal(ManualClock.Start.AddHours(7), _limits.AskAgain(Headers("x-app-limit-24hour-remaining: 0, x-app-limit-24hour-reset: +25200"), isCap: true));
    }

    [Fact]
    public void An_instant_of_Xs_is_as_far_off_as_X_sees_it() =>
        Assert.Equal(ManualClock.Start.AddSeconds(60), _limits.AskAgain(Headers("x-rate-limit-remaining: 0, x-rate-limit-reset: +660, date: +600")));

    [Fact]
    public async Task What_the_headers_foretell_holds_until_its_instant_and_for_its_operation()
    {
        await NoteAsync("create", "x-rate-limit-remaining: 1, x-rate-limit-reset: +60");
        Assert.Null(await _limits.ForetoldAsync(Me, "create"));

        await NoteAsync("create", "x-rate-limit-remaining: 0, x-rate-limit-reset: +60");
        Assert.Equal(ManualClock.Start.AddSeconds(60), await _limits.ForetoldAsync(Me, "create"));
        Assert.Null(await _limits.ForetoldAsync(Me, "delete"));

        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(await _limits.ForetoldAsync(Me, "create"));
    }

    [Fact]
    public async Task What_is_left_is_counted_down_by_what_is_asked_for_meanwhile()
    {
        await NoteAsync("create", "x-rate-limit-remaining: 2, x-rate-limit-reset: +60");

        Assert.Null(await _limits.TakeAsync(Me, "create"));
        Assert.Null(await _limits.TakeAsync(Me, "create"));
        Assert.Equal(ManualClock.Start.AddSeconds(60), await _limits.TakeAsync(Me, "create"));

        // The answer to the first, which X counted before the second.
        await NoteAsync("create", "x-rate-limit-remaining: 1, x-rate-limit-reset: +60");
        Assert.Equal(ManualClock.Start.AddSeconds(60), await _limits.TakeAsync(Me, "create"));
    }

    [Theory]
    [InlineData("x-rate-limit", false)]
    [InlineData("x-user-limit-24hour", false)]
    [InlineData("x-app-limit-24hour", true)]
    public async Task What_the_app_has_used_up_is_used_up_for_all_its_accounts(string family, bool shared)
    {
        await NoteAsync("create", $"{family}-remaining: 0, {family}-reset: +60");

        Assert.Equal(shared, await _limits.ForetoldAsync(Me with { Account = "you" }, "create") is not null);
        Assert.Null(await _limits.ForetoldAsync(new XCaller("you", "another app"), "create"));
    }

    [Theory]
    [InlineData("x-rate-limit-limit: 100, x-rate-limit-remaining: 4, x-rate-limit-reset: +60", 5, true)]
    [InlineData("x-rate-limit-limit: 100, x-rate-limit-remaining: 5, x-rate-limit-reset: +60", 5, false)]
    [InlineData("x-rate-limit-limit: 4, x-rate-limit-remaining: 4, x-rate-limit-reset: +60", 5, false)]
    [InlineData("x-rate-limit-remaining: 4, x-rate-limit-reset: +60", 5, true)]
    public async Task A_thread_that_does_not_fit_waits_for_a_fresh_window_where_that_helps(string headers, int posts, bool waits)
    {
        await NoteAsync("create", headers);

        Assert.Equal(waits ? ManualClock.Start.AddSeconds(60) : null, await _limits.ForetoldAsync(Me, "create", posts));
        Assert.Null(await _limits.ForetoldAsync(Me, "create"));
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(await _limits.ForetoldAsync(Me, "create", posts));
    }

    [Fact]
    public async Task The_next_run_of_the_program_knows_what_is_used_up_and_what_was_about_to_be()
    {
        using var folder = new TemporaryFolder();
        using var ledger = Ledger.Open(folder.File("ledger.db"), _clock);
        var run = new XLimits(new XApiOptions(), _clock, ledger);
        await run.NoteAsync(Me, "create", Response("x-rate-limit-remaining: 1, x-rate-limit-reset: +60"));
        await run.NoteAsync(Me, "delete", Response("x-app-limit-24hour-remaining: 0, x-app-limit-24hour-reset: +3600"));
        Assert.Null(await new XLimits(new XApiOptions(), _clock, ledger).ForetoldAsync(Me, "create"));

        // It dies before the answer.
        Assert.Null(await run.TakeAsync(Me, "create"));

        var next = new XLimits(new XApiOptions(), _clock, ledger);
        Assert.Equal(ManualClock.Start.AddSeconds(60), await next.ForetoldAsync(Me, "create"));
        Assert.Equal(ManualClock.Start.AddHours(1), await next.ForetoldAsync(Me, "delete"));
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(await next.TakeAsync(Me, "create"));
        Assert.Null(await new XLimits(new XApiOptions(), _clock, ledger).ForetoldAsync(Me, "create"));
    }

    [Fact]
    public async Task A_refusal_without_a_word_of_when_is_known_to_the_next_request_too()
    {
        using var refusal = Response("");
        refusal.StatusCode = HttpStatusCode.TooManyRequests;

        await _limits.NoteAsync(Me, "create", refusal);

        Assert.Equal(ManualClock.Start.AddMinutes(5), await _limits.TakeAsync(Me, "create"));
    }

    private static XCaller Me { get; } = new("me", "app");

    private Task NoteAsync(string operation, string headers) => _limits.NoteAsync(Me, operation, Response(headers));

    private static HttpResponseHeaders Headers(string text) => Response(text).Headers;

    private static HttpResponseMessage Response(string text)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK);
        foreach (var header in text.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = header.Split(": ") is [var n, var v] ? (n, v) : throw new FormatException(header);
            var number = value[0] == '+' ? ManualClock.Start.AddSeconds(int.Parse(value, CultureInfo.InvariantCulture)) : (DateTimeOffset?)null;
            response.Headers.Add(name, name == "date" ? number?.ToString("R") : number?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? value);
        }
        return response;
    }
}
