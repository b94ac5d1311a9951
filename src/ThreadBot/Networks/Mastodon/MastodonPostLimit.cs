namespace ThreadBot.Networks.Mastodon;

/// <summary>Mastodon counts graphemes, a link by its price and of a mention only the part before the second @.</summary>
internal sealed class MastodonPostLimit(MastodonOptions options) : PostLimit(options.MaxLength)
{
    private readonly int _linkLength = options.LinkLength;
    private readonly bool _countsEverything = options.CountsEverything;

    public override string Unit => "characters";

    public override int Measure(string text) => _countsEverything ? Math.Max(Discounted(text), CodePoints(text)) : Discounted(text);

    private int Discounted(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return 0;
        var (length, start) = (0, 0);
        foreach (var entity in MastodonEntities.Find(text))
        {
            length += Count(text[start..entity.Start]) + (entity.IsLink ? _linkLength : Count(entity.Shown(text)));
            start = entity.End;
        }

        return length + Count(text[start..]);
    }

    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    public override IReadOnlyList<PostLink> FindLinks(string text) =>
        [.. MastodonLinks.Find(text).Select(link => WrittenLink.At(text, link.Start, link.End - link.Start))];

    private static int Count(string text) => Graphemes.WithoutConjuncts.Count(text);
}
