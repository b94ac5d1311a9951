using ThreadBot.Networks.X;

namespace ThreadBot.Networks;

/// <summary>What can be set about networks, one property for each that has anything to set.</summary>
public sealed class NetworksOptions
{
    /// <summary>X's limits and prices.</summary>
    public XOptions X { get; set; } = new();
}
