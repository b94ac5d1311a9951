using ThreadBot.Composition;
using ThreadBot.Networks;
using ThreadBot.Networks.Bluesky;
using ThreadBot.Networks.Mastodon;
using ThreadBot.Networks.Sandbox;
using ThreadBot.Networks.X;

namespace ThreadBot.Tests.Composition;

/// <summary>Writes and composes threads for the tests.</summary>
internal static class Threads
{
    public static NetworkRules X { get; } = XRules.Create(new());

    public static NetworkRules Bluesky { get; } = BlueskyNetwork.Rules();

    public static NetworkRules Mastodon { get; } = MastodonNetwork.Rules();

    public static IReadOnlyList<NetworkRules> AllNetworks { get; } = [X, Bluesky, Mastodon, SandboxRules.Create()];

    public static ThreadText Of(params string[] sections) => Of([.. sections.Select((text, i) => new ThreadSection(text, 10 * (i + 1), []))]);

    public static ThreadText Of(params ThreadSection[] sections) =>
        new(ThreadSlug.Parse("ml/neuron"), "Neuron", "en", "ml/neuron.sbnmd", null, sections);

    public static Composed Compose(ThreadText text, NetworkRules rules, NumberingStyle numbering = NumberingStyle.None) =>
        new ThreadComposer().Compose(text, rules, numbering);

    /// <summary>The posts of a thread in which nothing is wrong.</summary>
    public static IReadOnlyList<PostDraft> Posts(string section, NetworkRules rules, NumberingStyle numbering = NumberingStyle.None)
    {
        var composed = Compose(Of(section), rules, numbering);
        Assert.DoesNotContain(composed.Faults, f => f.Severity == Severity.Error);
        return composed.Draft!.Posts;
    }

    public static IReadOnlyList<string> Texts(string section, NetworkRules rules, NumberingStyle numbering = NumberingStyle.None) =>
        [.. Posts(section, rules, numbering).Select(post => post.Text)];
}
