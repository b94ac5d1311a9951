using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X;

/// <summary>Uploads the images of posts.</summary>
internal sealed class XImages(XConnection connection, string threadsFolder)
{
    private readonly XUpload _upload = new(connection.Client, connection.Options, connection.Time);

    /// <summary>Uploads images with their alt texts; the answer has a number for each.</summary>
    public async Task<XAnswer<IReadOnlyList<string>>> UploadAsync(IReadOnlyList<ThreadImage> images, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        foreach (var image in images)
        {
            var uploaded = await UploadAsync(image, images.Count, cancellationToken);
            if (uploaded.Failure is { } failure)
                return failure;
            ids.Add(uploaded.Value!);
        }
        return ids;
    }

    private async Task<XAnswer<string>> UploadAsync(ThreadImage image, int count, CancellationToken cancellationToken)
    {
        try
        {
            var file = await File.ReadAllBytesAsync(Path.Combine(threadsFolder, image.Path), cancellationToken);
            return count > 1 && XUpload.Moves(file)
                ? new XFailure.Refused(XRefusal.Other, $"{image.Path} moves, and X takes no other image beside it")
                : await _upload.SendAsync(file, image.AltText, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new XFailure.Refused(XRefusal.Other, $"the image {image.Path} cannot be read: {fault.Message}");
        }
    }
}
