using System.Text;

namespace ThreadBot.Networks.Bluesky;

/// <summary>Bluesky counts graphemes, and UTF-8 bytes beside them: 300 family emoji are too many bytes.</summary>
internal sealed class BlueskyPostLimit() : PostLimit(300)
{
    private const int MaxBytes = 3000;

    public override string Unit => "graphemes";

    public override string OtherLimit => "3,000 bytes";

    public override int Measure(string text) => Graphemes.WithConjuncts.Count(text);

    public override bool Fits(string text) => Encoding.UTF8.GetByteCount(text) <= MaxBytes && base.Fits(text);

    public override IReadOnlyList<PostLink> FindLinks(string text) => BlueskyLinks.Find(text);
}
