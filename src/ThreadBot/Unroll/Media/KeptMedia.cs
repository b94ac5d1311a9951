namespace ThreadBot.Unroll.Media;

/// <summary>Finds out which files of a thread can be kept, and says of each other one why it cannot.</summary>
/// <param name="media">Where they are.</param>
public sealed class KeptMedia(IMediaStore media)
{
    private readonly Dictionary<string, string?> _reasons = new(StringComparer.Ordinal);

    /// <summary>The thread with the files that can be kept; the others are among its losses.</summary>
    public PublishedThread Of(PublishedThread thread)
    {
        var losses = new List<string>();
        foreach (var (index, post) in thread.Posts.Index())
        {
            foreach (var file in post.Media.Concat(post.Quoted?.Media ?? []).SelectMany(m => new[] { ShownPicture.Of(m), m.Poster }).OfType<string>())
            {
                if (ReasonAgainst(file) is { } reason)
                    losses.Add($"The picture '{file}' of post {index + 1} was not kept: {reason}.");
            }
        }

        var moving = thread.Posts.SelectMany(p => p.Media.Concat(p.Quoted?.Media ?? [])).Select(ShownPicture.Played).ToHashSet();
        // A name that nobody sees, such as that of a face, is lost without a word.
        var kept = MediaFiles.Renamed(thread, name => moving.Contains(name) || ReasonAgainst(name) is null ? name : null);
        return losses.Count == 0 ? kept : kept with { Losses = [.. kept.Losses, .. losses.Distinct()] };
    }

    private string? ReasonAgainst(string name)
    {
        if (!_reasons.TryGetValue(name, out var reason))
            _reasons[name] = reason = PictureFile.Fault(media, name);
        return reason;
    }
}
