namespace ThreadBot.Networks.X;

/// <summary>Something that X asks of whoever lets a program post.</summary>
/// <param name="Name">Its name in the setting Acknowledged.</param>
/// <param name="Words">What is to be so.</param>
internal sealed record XDuty(string Name, string Words);

/// <summary>What X's rules of automation ask that no program can see to.</summary>
internal static class XDuties
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<XDuty> All { get; } =
    [
        new("label", "the profile carries the label \"Automated\""),
        new("operator", "the bio names who runs it"),
        new("human", "an account that a person manages is linked to it"),
        new("content", "no other account posts the same"),
    ];
}
