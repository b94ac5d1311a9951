using System.Text.RegularExpressions;
using ThreadBot.Networks.X;

namespace ThreadBot.Networks.Sandbox;

/// <summary>The sandbox counts as X counts and costs nothing: what fits here fits there.</summary>
public static class SandboxRules
{
    /// <summary>What the sandbox accepts.</summary>
    public static NetworkRules Create() => XRules.Create(new()) with
    {
        Name = "sandbox",
        DisplayName = "Sandbox",
        Limit = new SandboxPostLimit(),
        Prices = null,
        ForbidsCopies = false,
        ExampleUrl = "sandbox://account/123",
    };
}

/// <summary>X's counting, by which the sandbox's own addresses are links too.</summary>
internal sealed partial class SandboxPostLimit() : PostLimit(Options.MaxLength)
{
    private const string AnyLink = "https://x.com";
    private static readonly XOptions Options = new();
    private readonly XPostLimit _x = new(Options);

    public override string Unit => _x.Unit;

    public override int Measure(string text) => _x.Measure(AsX(text));

    public override bool Fits(string text) => _x.Fits(AsX(text));

    public override IReadOnlyList<PostLink> FindLinks(string text) => HasOwn(text) ? FindAll(text) : _x.FindLinks(text);

    // By itself, since whoever calls a method that uses regular expressions loads them.
    private List<PostLink> FindAll(string text) =>
        [.. _x.FindLinks(text).Concat(OwnAddress().Matches(text).Select(m => WrittenLink.At(text, m.Index, m.Length))).OrderBy(l => l.Start)];

    private static string AsX(string text) => HasOwn(text) ? OwnAddress().Replace(text, AnyLink) : text;

    private static bool HasOwn(string text) => text.Contains("sandbox://", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![A-Za-z0-9@$#])sandbox://[A-Za-z0-9_-]+/[A-Za-z0-9]+")]
    private static partial Regex OwnAddress();
}
