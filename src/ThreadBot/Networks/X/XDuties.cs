namespace ThreadBot.Networks.X;

/// <summary>What X's rules of automation ask that no program can see to.</summary>
internal static class XDuties
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Duty> All { get; } =
    [
        new("label", "the profile carries the label \"Automated\"", false),
        new("operator", "the bio names who runs it", false),
        new("human", "an account that a person manages is linked to it", false),
        new("content", "no other account posts the same", false),
    ];
}
