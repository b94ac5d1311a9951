using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ThreadBot.Networks.X;
using ThreadBot.Networks.X.Api;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

public sealed class XLimitsTests
{
    private readonly ManualClock _clock = new();
    private readonly XLimits _limits;

    public XLimitsTests()
    {
        _limits = new XLimits(new XApiOptions(), _clock);
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
    public void What_the_headers_foretell_holds_until_its_instant_and_for_its_operation()
    {
        _limits.Note("create", Headers("x-rate-limit-remaining: 1, x-rate-limit-reset: +60"));
        Assert.Null(_limits.Foretold("create"));

        _limits.Note("create", Headers("x-rate-limit-remaining: 0, x-rate-limit-reset: +60"));
        Assert.Equal(ManualClock.Start.AddSeconds(60), _limits.Foretold("create"));
        Assert.Null(_limits.Foretold("delete"));

        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(_limits.Foretold("create"));
    }

    private static HttpResponseHeaders Headers(string text)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        foreach (var header in text.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = header.Split(": ") is [var n, var v] ? (n, v) : throw new FormatException(header);
            response.Headers.Add(name, value[0] == '+' ? $"{ManualClock.Start.ToUnixTimeSeconds() + int.Parse(value, CultureInfo.InvariantCulture)}" : value);
        }
        return response.Headers;
    }
}
