namespace ThreadBot.Curricula;

/// <summary>A slug as a person writes it: whole, or from any slash on.</summary>
/// <param name="Text">What they wrote.</param>
internal sealed record SlugEnding(string Text)
{
    /// <summary>What comes after the last slash: in a family, the item.</summary>
    public string Item => Text[(Text.LastIndexOf('/') + 1)..];

    /// <summary>Whether a slug is this or ends so.</summary>
    public bool Fits(string slug) => IsEnd(Text, slug);

    /// <summary>Whether a file may make a family with a thread of such a slug.</summary>
    /// <param name="slug">The file's own: what its threads' slugs begin with.</param>
    public bool MayFitFamily(string slug) => Text == Item || IsEnd(Text[..^(Item.Length + 1)], slug);

    private static bool IsEnd(string end, string slug) =>
        slug.EndsWith(end, StringComparison.Ordinal) && (slug.Length == end.Length || slug[^(end.Length + 1)] == '/');
}
