namespace ThreadBot.Networks.Sandbox;

/// <summary>Why a real network would not take a post.</summary>
/// <param name="rules">What the sandbox accepts.</param>
/// <param name="recently">A text that stands since this instant or later is not taken again.</param>
internal sealed class SandboxChecks(NetworkRules rules, DateTimeOffset recently)
{
    /// <summary>What it says of a text that stands already.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The network's words; null where it takes the post.</summary>
    public string? Refusal(OutgoingPost post, IReadOnlyList<SandboxPost> posts)
    {
        var standing = posts.Where(p => p.DeletedAt is null).ToList();
        if (string.IsNullOrWhiteSpace(post.Draft.Text) && post.Draft.Images.Count == 0)
            return "empty";
        if (!rules.Limit.Fits(post.Draft.Text))
            return $"too long: {rules.Limit.Measure(post.Draft.Text)} of {rules.Limit.Max} {rules.Limit.Unit}";
        if (new[] { post.Root, post.Parent }.Any(a => a is not null && standing.All(p => p.Id != a.Id)))
            return "the post it answers does not exist";
        if (post.Draft.Quote is { } quote && standing.All(p => p.Id != quote.PostId))
            return "the post it quotes does not exist";
        return standing.Any(p => p.Text == post.Draft.Text && p.At >= recently) ? Duplicate : AttachmentRefusal(post.Draft);
    }

    private string? AttachmentRefusal(PostDraft draft)
    {
        if (draft.Images.Count > rules.MaxImages)
            return $"too many images: {draft.Images.Count} of {rules.MaxImages}";
        if (draft.Images.Any(i => string.IsNullOrWhiteSpace(i.AltText) || i.AltText.Length > rules.MaxAltText))
            return $"an image has no alt text, or one of more than {rules.MaxAltText} characters";
        if (draft.Poll is { } poll && (poll.Options.Count is < 2 or > 4 || poll.Options.Any(o => o.Length is 0 || o.Length > rules.MaxPollOption)))
            return $"the poll needs two to four options of at most {rules.MaxPollOption} characters";
        return draft is { Poll: not null, Images.Count: > 0 } ? "a post has images or a poll, not both" : null;
    }
}
