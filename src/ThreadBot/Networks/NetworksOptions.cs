using ThreadBot.Networks.Mastodon;
using ThreadBot.Networks.X;

namespace ThreadBot.Networks;

/// <summary>What can be set about networks, one property for each that has anything to set.</summary>
public sealed class NetworksOptions
{
    /// <summary>X's limits and prices.</summary>
    public XOptions X { get; set; } = new();

    /// <summary>The limits of the Mastodon server that the accounts are on.</summary>
    public MastodonOptions Mastodon { get; set; } = new();
}
