using ThreadBot.Networks;

namespace ThreadBot.Tests.Networks;

/// <summary>A limit in characters, and rules with it, for tests that are about something else.</summary>
internal sealed class PlainLimit() : PostLimit(280)
{
    public static NetworkRules Rules { get; } = new("sandbox", "Sandbox", new PlainLimit()) { ExampleUrl = "sandbox://me/1" };

    public override string Unit => "characters";

    public override int Measure(string text) => text.Length;

    public override IReadOnlyList<PostLink> FindLinks(string text) => [];
}
