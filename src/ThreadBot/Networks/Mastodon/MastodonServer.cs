using System.Net;
using System.Text;

namespace ThreadBot.Networks.Mastodon;

/// <summary>Asks a server that speaks Mastodon's language what it takes. Nobody need be logged in, and nothing that it answers is trusted.</summary>
/// <param name="http">Follows no redirection; see <see cref="CreateHttp"/>.</param>
/// <param name="time">The clock.</param>
/// <param name="patience">How long to wait for the whole answer; null for a quarter of a minute.</param>
public sealed class MastodonServer(HttpClient http, TimeProvider time, TimeSpan? patience = null)
{
    private const int LongestAnswer = 1_000_000;
    private static readonly string[] Paths = ["api/v2/instance", "api/v1/instance"];
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(15);

    /// <summary>A client that goes where it is sent and nowhere else, and reads no more than a megabyte.</summary>
    public static HttpClient CreateHttp() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>The address of a server by what a person writes: <c>example.social</c> or <c>https://example.social</c>.</summary>
    /// <returns>The address; null where it is none, or one that is not encrypted and not of this machine.</returns>
    public static Uri? AddressOf(string server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var written = server.Contains("://", StringComparison.Ordinal) ? server : $"https://{server}";
        return Uri.TryCreate(written, UriKind.Absolute, out var address)
            && address is { UserInfo: "", PathAndQuery: "/", Fragment: "" }
            && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true })
            ? address
            : null;
    }

    /// <summary>Asks, at the newer address and then at the older one.</summary>
    /// <returns>What the server takes, or in words why it cannot be told.</returns>
    public async Task<(MastodonInstance? Instance, string? Problem)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var hurry = new CancellationTokenSource(_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hurry.Token, cancellationToken);
        try
        {
            foreach (var path in Paths)
            {
                using var response = await http.GetAsync(new Uri(address, path), either.Token);
                if (response.StatusCode != HttpStatusCode.NotFound)
                    return await ReadAsync(response, either.Token);
            }

            return (null, $"it has neither {string.Join(" nor ", Paths)}: is it a server that speaks Mastodon's language?");
        }
        catch (HttpRequestException fault)
        {
            return (null, fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? "its answer is longer than any server's" : $"it cannot be reached: {fault.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"it did not answer within {_patience.TotalSeconds:0.#} seconds");
        }
    }

    private static async Task<(MastodonInstance? Instance, string? Problem)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Headers.Location is { } location)
            return (null, $"it sends you on to {location}: ask that server");
        if (!response.IsSuccessStatusCode)
            return (null, $"it answered {(int)response.StatusCode}");
        try
        {
            var instance = MastodonInstance.Parse(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
            return instance.Limits.Mistakes().ToList() is { Count: > 0 } mistakes ? (null, $"what it says cannot be: {string.Join(" ", mistakes)}") : (instance, null);
        }
        catch (FormatException fault)
        {
            return (null, $"{char.ToLowerInvariant(fault.Message[0])}{fault.Message[1..].TrimEnd('.')}");
        }
    }
}
