namespace ThreadBot.Networks.X.Reading;

/// <summary>The one place from which images are fetched, without anybody's keys.</summary>
/// <param name="http">Follows no redirection.</param>
/// <param name="options">Where X is, and how patient one is with it.</param>
/// <param name="time">The clock.</param>
internal sealed class XImageHost(HttpClient http, XApiOptions options, TimeProvider time)
{
    private const int MostBytes = 20_000_000;

    /// <summary>Fetches an image, or says why not.</summary>
    public async Task<(ReadOnlyMemory<byte> Image, string? Problem)> FetchAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsHere(uri))
            return (default, $"it is not on {options.ImageAddress}");
        using var limit = new CancellationTokenSource(options.ReadTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await http.GetAsync(FullSize(uri), HttpCompletionOption.ResponseHeadersRead, stop.Token);
            return response.IsSuccessStatusCode
                ? await ReadAsync(response.Content, stop.Token)
                : (default, $"its host answered {(int)response.StatusCode}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return (default, fault.Message.TrimEnd('.'));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (default, "its host did not answer in time");
        }
    }

    private bool IsHere(Uri uri) =>
        Uri.TryCreate(options.ImageAddress, UriKind.Absolute, out var host) && (uri.Scheme, uri.Host, uri.Port) == (host.Scheme, host.Host, host.Port) && uri.UserInfo.Length == 0;

    // Without this X gives a smaller one. Pictures of accounts and posters have their size in their names.
    private static Uri FullSize(Uri uri) =>
        uri.AbsolutePath.StartsWith("/media/", StringComparison.Ordinal) && uri.Query.Length == 0 ? new Uri($"{uri}?name=orig") : uri;

    private static async Task<(ReadOnlyMemory<byte> Image, string? Problem)> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MostBytes)
            return (default, $"it has more than {MostBytes} bytes");
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var image = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            image.Write(buffer, 0, read);
            if (image.Length > MostBytes)
                return (default, $"it has more than {MostBytes} bytes");
        }
        return (image.ToArray(), null);
    }
}
