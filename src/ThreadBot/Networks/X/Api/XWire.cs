using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ThreadBot.Networks.X.Api;

/// <summary>Sends one request, once, and says what came of it.</summary>
/// <param name="http">Follows no redirection and repeats nothing.</param>
/// <param name="limits">Asked before every request, and told of every answer's headers.</param>
/// <param name="caller">Whose requests they are.</param>
internal sealed class XWire(HttpClient http, XLimits limits, XCaller caller)
{
    private const int LongestAnswer = 16 * 1024 * 1024;

    /// <summary>A client for X's API. Its time-out is the request's own.</summary>
    public static HttpClient CreateHttp() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestAnswer,
        };

    /// <summary>Sends a request.</summary>
    /// <param name="operation">What it asks for, as the limits know it.</param>
    /// <param name="request">The request, signed.</param>
    /// <param name="type">What a good answer holds.</param>
    /// <param name="cancellationToken">Ends the waiting; the answer is lost then.</param>
    public async Task<XAnswer<T>> SendAsync<T>(
        string operation, HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (await limits.TakeAsync(caller, operation) is { } until)
            return new XFailure.Throttled(until);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            await limits.NoteAsync(caller, operation, response);
            return Read(response, await response.Content.ReadAsByteArrayAsync(cancellationToken), type);
        }
        catch (HttpRequestException fault) when (NeverLeft(fault))
        {
            return new XFailure.Unsent($"X cannot be reached: {fault.Message}");
        }
        catch (HttpRequestException fault)
        {
            return new XFailure.Lost($"the connection broke: {fault.Message}");
        }
        catch (OperationCanceledException)
        {
            return new XFailure.Lost("X did not answer in time");
        }
    }

    // Without a connection nothing was sent. On any other fault the request may have arrived.
    private static bool NeverLeft(HttpRequestException fault) => fault.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private XAnswer<T> Read<T>(HttpResponseMessage response, byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        if ((int)response.StatusCode is >= 400 and < 500 and not (int)HttpStatusCode.RequestTimeout)
            return Refusal(response, XProblem.Read(body));
        if (!response.IsSuccessStatusCode)
            return new XFailure.Lost($"X answered {XProblem.Read(body).Words(response.StatusCode)}");
        return Parse(body, type);
    }

    private XFailure Refusal(HttpResponseMessage response, XProblem problem)
    {
        var kind = problem.Kind(response.StatusCode);
        return response.StatusCode == HttpStatusCode.TooManyRequests || kind == XRefusal.TooMany
            ? new XFailure.Throttled(limits.AskAgain(response.Headers, problem.IsCap))
            : new XFailure.Refused(kind, problem.Words(response.StatusCode));
    }

    private static XAnswer<T> Parse<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            // Some successes have nothing to say; whoever needs something of them finds that it is missing.
            return JsonSerializer.Deserialize(body.Length == 0 ? "{}"u8 : body, type) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            return new XFailure.Lost("X's answer could not be read");
        }
    }
}
