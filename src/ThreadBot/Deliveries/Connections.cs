using System.Collections.Concurrent;
using ThreadBot.Networks;

namespace ThreadBot.Deliveries;

/// <summary>The accounts of the settings, each with one connection that is opened when it is first needed and kept.</summary>
/// <param name="accounts">All accounts; their names differ.</param>
/// <param name="networks">The networks they are on.</param>
public sealed class Connections(IEnumerable<Account> accounts, NetworkCatalog networks)
{
    private readonly Dictionary<string, Account> _accounts = accounts.ToDictionary(a => a.Name);
    private readonly ConcurrentDictionary<string, Lazy<INetwork>> _open = new();

    /// <summary>The connection of an account; null where the settings no longer name the account.</summary>
    public Connection? Find(string account) => _accounts.TryGetValue(account, out var known)
        ? new Connection(known, _open.GetOrAdd(account, _ => new Lazy<INetwork>(() => networks.Connect(known))).Value)
        : null;
}

/// <summary>An account and the open connection to it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Network">The connection.</param>
public sealed record Connection(Account Account, INetwork Network);
