namespace ThreadBot.Networks.Mastodon;

/// <summary>Mastodon counts graphemes, a link as 23 and of a mention only the part before the second @.</summary>
/// <param name="max">The server's limit, in characters.</param>
/// <param name="linkLength">What the server counts for a link.</param>
internal sealed class MastodonPostLimit(int max = 500, int linkLength = 23) : PostLimit(max)
{
    public override string Unit => "characters";

    public override int Measure(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return 0;
        var (length, start) = (0, 0);
        foreach (var entity in MastodonEntities.Find(text))
        {
            length += Count(text[start..entity.Start]) + (entity.IsLink ? linkLength : Count(entity.Shown(text)));
            start = entity.End;
        }

        return length + Count(text[start..]);
    }

    public override IReadOnlyList<PostLink> FindLinks(string text) =>
        [.. MastodonLinks.Find(text).Select(link => WrittenLink.At(text, link.Start, link.End - link.Start))];

    private static int Count(string text) => Graphemes.WithoutConjuncts.Count(text);
}
