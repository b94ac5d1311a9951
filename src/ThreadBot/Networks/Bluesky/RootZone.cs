namespace ThreadBot.Networks.Bluesky;

/// <summary>The top-level domains that Bluesky knows.</summary>
internal static partial class RootZone
{
    // Asked for dotted words alone, and most threads have few of them.
    private static HashSet<string> Known => field ??=
        Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a domain ends in one of them, in lower case: <c>EXAMPLE.COM</c> does not.</summary>
    public static bool Ends(ReadOnlySpan<char> domain) =>
        domain.LastIndexOf('.') is var dot and >= 0 && Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(domain[(dot + 1)..]);
}
