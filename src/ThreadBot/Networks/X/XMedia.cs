using ThreadBot.Networks.Media;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X;

/// <summary>
/// Uploads what belongs to posts. An upload that was interrupted is gone on with, and one whose post did not get through is used again: parts,
/// patience and alt texts are not spent twice.
/// </summary>
internal sealed class XMedia(XConnection connection, NetworkRules rules, string threadsFolder)
{
    private readonly Dictionary<(string Path, long Bytes, DateTime Written, string AltText), XUpload> _uploads = [];

    /// <summary>Uploads images, GIFs and videos with their alt texts; the answer has a number for each.</summary>
    public async Task<XAnswer<IReadOnlyList<string>>> UploadAsync(XClient client, IReadOnlyList<ThreadImage> images, CancellationToken cancellationToken)
    {
        if (images.Count > 1 && images.FirstOrDefault(rules.StandsAlone) is { } alone)
            return new XFailure.Refused(XRefusal.Other, $"{alone.Path} moves, and X takes no other file beside it");
        List<string> ids = [];
        foreach (var image in images)
        {
            var uploaded = await UploadAsync(client, image, cancellationToken);
            if (uploaded.Failure is { } failure)
                return failure;
            ids.Add(uploaded.Value!);
        }
        return ids;
    }

    /// <summary>Forgets all uploads: their post stands, or X will not have it so.</summary>
    public void Forget() => _uploads.Clear();

    private async Task<XAnswer<string>> UploadAsync(XClient client, ThreadImage image, CancellationToken cancellationToken)
    {
        try
        {
            if (Find(image) is not { } upload)
                return new XFailure.Refused(XRefusal.Other, $"{image.Path} is no picture and no video");
            var answer = await upload.GoOnAsync(client, cancellationToken);
            if (answer.Failure is XFailure.Refused)
                _uploads.Clear();
            return answer;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new XFailure.Refused(XRefusal.Other, $"the image {image.Path} cannot be read: {fault.Message}");
        }
    }

    private XUpload? Find(ThreadImage image)
    {
        var info = new FileInfo(Path.Combine(threadsFolder, image.Path));
        if (MediaFile.Read(info.FullName) is not { } file)
            return null;
        var key = (image.Path, info.Length, info.LastWriteTimeUtc, image.AltText);
        if (_uploads.TryGetValue(key, out var upload) && !upload.IsExpired)
            return upload;
        return _uploads[key] = new XUpload(connection, new UploadedFile(info.FullName, image.Path, file), image.AltText);
    }
}
