using System.Globalization;

namespace ThreadBot.Networks.X.Api;

/// <summary>
/// The upload of one file: a picture at once, a GIF or a video in parts, after which X works on it for a while. It can be interrupted at any
/// moment and gone on with, and ends after a bounded time.
/// </summary>
/// <param name="connection">How X is spoken to.</param>
/// <param name="file">The file.</param>
/// <param name="altText">What it shows.</param>
internal sealed class XUpload(XConnection connection, UploadedFile file, string altText)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private const int MostParts = 1000;
    private readonly DateTimeOffset _begunAt = connection.Time.GetUtcNow();
    private DateTimeOffset _expiresAt = connection.Time.GetUtcNow() + Life;
    private XClient _client = connection.Client;
    private string? _id;
    private int _parts;
    private bool _isWhole;
    private bool _isDescribed;
    private XProcessing? _processing;

    /// <summary>Whether X has forgotten the file, or soon will have.</summary>
    public bool IsExpired => connection.Time.GetUtcNow() >= _expiresAt - Margin;

    private int PartSize => (int)Math.Max(connection.Options.UploadPart, (file.Media.Bytes + MostParts - 1) / MostParts);

    private bool IsAtOnce => file.Media.Kind == MediaKind.Image;

    /// <summary>Goes on with the upload, and says what the file shows.</summary>
    /// <param name="client">Whose calls are counted where the post's are.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <returns>The file's number, by which a post can name it for a day.</returns>
    public async Task<XAnswer<string>> GoOnAsync(XClient client, CancellationToken cancellationToken)
    {
        _client = client;
        try
        {
            var failure = await BeginAsync(cancellationToken) ?? await SendPartsAsync(cancellationToken) ?? await EndAsync(cancellationToken)
                ?? await WaitAsync(cancellationToken) ?? await DescribeAsync(cancellationToken);
            return failure is null ? _id! : failure;
        }
        catch (OperationCanceledException)
        {
            return new XFailure.Unsent($"{file.Name} is not all there yet");
        }
    }

    private async Task<XFailure?> BeginAsync(CancellationToken cancellationToken)
    {
        if (_id is not null)
            return null;
        var answer = IsAtOnce
            ? await _client.UploadAsync(await file.ReadAsync(0, int.MaxValue, cancellationToken), file.Category, cancellationToken)
            : await _client.InitializeAsync(new XNewUpload(file.Media.MediaType, file.Category, file.Media.Bytes), cancellationToken);
        if (answer.Failure is { } failure)
            return failure;
        _id = answer.Value!.Id;
        if (answer.Value.ExpiresAfterSecs is { } seconds)
            _expiresAt = _begunAt.AddSeconds(seconds);
        _isWhole = IsAtOnce;
        return _id is null ? new XFailure.Lost("X gave the file no number") : null;
    }

    private async Task<XFailure?> SendPartsAsync(CancellationToken cancellationToken)
    {
        for (; !_isWhole && (long)_parts * PartSize < file.Media.Bytes; _parts++)
        {
            var part = await file.ReadAsync((long)_parts * PartSize, PartSize, cancellationToken);
            if ((await _client.AppendAsync(_id!, _parts, part, cancellationToken)).Failure is { } failure)
                return Late() ?? failure;
        }
        return null;
    }

    private async Task<XFailure?> EndAsync(CancellationToken cancellationToken)
    {
        if (_isWhole)
            return null;
        var answer = await _client.FinalizeAsync(_id!, cancellationToken);
        (_isWhole, _processing) = (answer.Failure is null, answer.Value?.ProcessingInfo);
        return answer.Failure;
    }

    private async Task<XFailure?> WaitAsync(CancellationToken cancellationToken)
    {
        while (_processing is { State: "pending" or "in_progress" })
        {
            if (Late() is { } late)
                return late;
            var pause = TimeSpan.FromSeconds(_processing.CheckAfterSecs ?? 0);
            await Task.Delay(pause > ShortestPause ? pause : ShortestPause, connection.Time, cancellationToken);
            var answer = await _client.MediumAsync(_id!, cancellationToken);
            if (answer.Failure is { } failure)
                return failure;
            _processing = answer.Value!.ProcessingInfo;
        }
        return _processing is { State: "failed" } failed
            ? new XFailure.Refused(XRefusal.Other, $"X can make nothing of {file.Name}: {failed.Error?.Message ?? failed.Error?.Name ?? "it does not say why"}")
            : null;
    }

    private async Task<XFailure?> DescribeAsync(CancellationToken cancellationToken)
    {
        if (_isDescribed)
            return null;
        var answer = await _client.DescribeAsync(_id!, altText, cancellationToken);
        _isDescribed = answer.Failure is null;
        return answer.Failure;
    }

    private XFailure.Refused? Late()
    {
        var patience = connection.Options.UploadTimeout;
        return connection.Time.GetUtcNow() - _begunAt < patience
            ? null
            : new XFailure.Refused(XRefusal.Other, string.Create(CultureInfo.InvariantCulture, $"X is not done with {file.Name} after {patience.TotalMinutes:0.#} minutes"));
    }
}
