namespace ThreadBot.Unroll.Sources;

/// <summary>The images, polls and quotes of our own threads as those of published ones.</summary>
internal static class OwnMedia
{
    public static IReadOnlyList<PublishedMedia> Of(IEnumerable<ThreadImage> images) =>
        [.. images.Select(image => new PublishedMedia(image.Kind, image.Path, image.AltText))];

    /// <summary>An earlier thread that is quoted.</summary>
    public static LinkCard? Of(ThreadQuote? quote) => quote is null ? null : new LinkCard(quote.Url, quote.Slug.Value);

    /// <summary>The poll of a post that went out at an instant; nobody has asked what came of it.</summary>
    public static PublishedPoll? Of(Poll? poll, DateTimeOffset? publishedAt) =>
        poll is null ? null : new PublishedPoll([.. poll.Options.Select(text => new PublishedOption(text, null))]) { EndsAt = publishedAt + poll.Duration };
}
