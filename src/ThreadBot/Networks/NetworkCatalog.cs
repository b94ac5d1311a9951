using System.Diagnostics.CodeAnalysis;

namespace ThreadBot.Networks;

/// <summary>A network as the program knows it.</summary>
/// <param name="Rules">What it accepts: enough to preview and check.</param>
/// <param name="Connect">Opens a connection to an account; null where this version cuts threads for the network but cannot post to it.</param>
public sealed record NetworkEntry(NetworkRules Rules, Func<Account, INetwork>? Connect = null);

/// <summary>All networks of the program.</summary>
/// <param name="entries">One for each.</param>
public sealed class NetworkCatalog(IEnumerable<NetworkEntry> entries)
{
    private readonly Dictionary<string, NetworkEntry> _entries = entries.ToDictionary(e => e.Rules.Name);

    /// <summary>The names of all networks that a thread can be cut for.</summary>
    public IEnumerable<string> Names => _entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>The names of the networks that can be posted to.</summary>
    public IEnumerable<string> Postable => Names.Where(name => _entries[name].Connect is not null);

    /// <summary>The rules of a network; false where there is none of the name.</summary>
    public bool TryGetRules(string name, [NotNullWhen(true)] out NetworkRules? rules)
    {
        rules = _entries.GetValueOrDefault(name)?.Rules;
        return rules is not null;
    }

    /// <summary>Opens a connection to an account.</summary>
    /// <exception cref="InvalidOperationException">The network is unknown or cannot be posted to; settings are checked for it at start.</exception>
    public INetwork Connect(Account account) =>
        _entries.GetValueOrDefault(account.Network)?.Connect is { } connect
            ? connect(account)
            : throw new InvalidOperationException(
                $"Account '{account.Name}' is on '{account.Network}', which this version cannot post to. Networks it can: {string.Join(", ", Postable)}.");
}
