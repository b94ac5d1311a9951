using ThreadBot.Networks.Bluesky;
using ThreadBot.Networks.Mastodon;
using ThreadBot.Networks.MetaThreads;
using ThreadBot.Networks.Sandbox;
using ThreadBot.Networks.X;

namespace ThreadBot.Networks;

/// <summary>The door of the feature: one line for each network.</summary>
public static class AllNetworks
{
    /// <summary>The catalog with every network.</summary>
    /// <param name="options">The settings of networks.</param>
    /// <param name="folders">Where networks find and keep files.</param>
    /// <param name="time">The clock.</param>
    /// <param name="memory">What earlier runs of the program knew of the networks' limits; null for nothing.</param>
    public static NetworkCatalog Catalog(NetworksOptions options, NetworkFolders folders, TimeProvider time, ILimitMemory? memory = null) => new(
    [
        new XAccounts(options.X, folders, time, memory).Entry,
        new NetworkEntry("bluesky", BlueskyNetwork.Rules),
        new NetworkEntry("mastodon", () => MastodonNetwork.Rules(options.Mastodon)),
        new NetworkEntry("threads", MetaThreadsNetwork.Rules),
        new NetworkEntry("sandbox", SandboxRules.Create, account => new SandboxNetwork(account, SandboxRules.Create(), folders.Data, time)),
    ]);
}
