namespace ThreadBot.Unroll.Sources;

/// <summary>The images and polls of our own threads as those of published ones.</summary>
internal static class OwnMedia
{
    public static IReadOnlyList<PublishedMedia> Of(IEnumerable<ThreadImage> images) =>
        [.. images.Select(image => new PublishedMedia(image.Kind, image.Path, image.AltText))];

    /// <summary>The poll of a post that went out at an instant; nobody has asked what came of it.</summary>
    public static PublishedPoll? Of(Poll? poll, DateTimeOffset? publishedAt) =>
        poll is null ? null : new PublishedPoll([.. poll.Options.Select(text => new PublishedOption(text, null))]) { EndsAt = publishedAt + poll.Duration };
}
