namespace ThreadBot.Networks.X.Api;

/// <summary>Uploads files: a picture at once, a GIF or a video in parts, after which X works on it for a while.</summary>
/// <param name="client">The API.</param>
/// <param name="options">The size of the parts.</param>
/// <param name="time">The clock.</param>
internal sealed class XUpload(XClient client, XApiOptions options, TimeProvider time)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    /// <summary>Uploads a file, and says what it shows.</summary>
    /// <returns>The file's number, by which a post can name it for a day.</returns>
    public async Task<XAnswer<string>> SendAsync(byte[] file, string altText, CancellationToken cancellationToken)
    {
        var uploaded = Movement(file) is var (type, category)
            ? await SendInPartsAsync(file, new XNewUpload(type, category, file.Length), cancellationToken)
            : await client.UploadAsync(file, "tweet_image", cancellationToken);
        if (uploaded.Failure is { } failure)
            return failure;
        var id = uploaded.Value!.Id!;
        var described = await client.DescribeAsync(id, altText, cancellationToken);
        return described.Then<string>(_ => id);
    }

    /// <summary>Whether a file moves: X wants it in parts, and no other file beside it.</summary>
    public static bool Moves(ReadOnlySpan<byte> file) => Movement(file) is not null;

    private static (string Type, string Category)? Movement(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("GIF8"u8))
            return ("image/gif", "tweet_gif");
        return file.Length > 8 && file[4..].StartsWith("ftyp"u8) ? ("video/mp4", "tweet_video") : null;
    }

    private async Task<XAnswer<XMedium>> SendInPartsAsync(byte[] file, XNewUpload upload, CancellationToken cancellationToken)
    {
        var begun = await client.InitializeAsync(upload, cancellationToken);
        if (begun.Failure is not null)
            return begun;
        var id = begun.Value!.Id!;
        for (var (index, start) = (0, 0); start < file.Length; index++, start += options.UploadPart)
        {
            var part = file.AsMemory(start, Math.Min(options.UploadPart, file.Length - start));
            if ((await client.AppendAsync(id, index, part, cancellationToken)).Failure is { } failure)
                return failure;
        }
        return await AwaitAsync(await client.FinalizeAsync(id, cancellationToken), cancellationToken);
    }

    private async Task<XAnswer<XMedium>> AwaitAsync(XAnswer<XMedium> answer, CancellationToken cancellationToken)
    {
        while (answer.Value?.ProcessingInfo is { State: "pending" or "in_progress" } processing)
        {
            var pause = TimeSpan.FromSeconds(processing.CheckAfterSecs ?? 0);
            await Task.Delay(pause > ShortestPause ? pause : ShortestPause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested)
                return new XFailure.Unsent("X is still working on the file");
            answer = await client.MediumAsync(answer.Value.Id!, cancellationToken);
        }
        return answer.Then<XMedium>(m => m.ProcessingInfo?.State == "failed" ? new XFailure.Refused(XRefusal.Other, "X cannot read the file") : m);
    }
}
