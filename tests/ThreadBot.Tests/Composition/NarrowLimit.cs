using ThreadBot.Networks;

namespace ThreadBot.Tests.Composition;

/// <summary>A network's own counting with a smaller limit.</summary>
internal sealed class NarrowLimit(PostLimit inner, int max) : PostLimit(max)
{
    public override string Unit => inner.Unit;

    public override int Measure(string text) => inner.Measure(text);

    public override bool Fits(string text) => inner.Fits(text) && inner.Measure(text) <= Max;

    public override IReadOnlyList<PostLink> FindLinks(string text) => inner.FindLinks(text);
}
