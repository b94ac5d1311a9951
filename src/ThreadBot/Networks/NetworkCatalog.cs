using System.Diagnostics.CodeAnalysis;

namespace ThreadBot.Networks;

/// <summary>A network as the program knows it.</summary>
/// <param name="Name">Its name in settings and on the command line.</param>
/// <param name="MakeRules">Says what it accepts, once somebody asks: most commands ask of one network.</param>
/// <param name="Connect">Opens a connection to an account; null where this version cuts threads for the network but cannot post to it.</param>
public sealed record NetworkEntry(string Name, Func<NetworkRules> MakeRules, Func<Account, INetwork>? Connect = null)
{
    /// <summary>What it accepts: enough to preview and check.</summary>
    public NetworkRules Rules => field ??= MakeRules();

    /// <summary>What it accepts from an account where that depends on the account; null where it does not.</summary>
    public Func<Account, NetworkRules>? RulesFor { get; init; }

    /// <summary>What an account still lacks before it can be posted to, in words; null where it lacks nothing.</summary>
    public Func<Account, string?> Obstacle { get; init; } = _ => null;

    /// <summary>What the network asks of whoever runs an account, and no program can see to.</summary>
    public Func<Account, IReadOnlyList<Duty>> Duties { get; init; } = _ => [];
}

/// <summary>Something that a network asks of whoever lets a program post.</summary>
/// <param name="Name">Its name in the account's setting Acknowledged.</param>
/// <param name="Words">What is to be so.</param>
/// <param name="IsAcknowledged">Whether the operator says that it is so.</param>
public sealed record Duty(string Name, string Words, bool IsAcknowledged);

/// <summary>All networks of the program.</summary>
/// <param name="entries">One for each.</param>
public sealed class NetworkCatalog(params NetworkEntry[] entries)
{
    private readonly Dictionary<string, NetworkEntry> _entries = ByName(entries);

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

    /// <summary>The rules for an account: those of its network, and what is set for it.</summary>
    /// <exception cref="FormatException">The account has a setting that cannot be read; the message names it.</exception>
    /// <exception cref="InvalidOperationException">There is no such network.</exception>
    public NetworkRules Rules(Account account) => _entries.GetValueOrDefault(account.Network) is { } entry
        ? entry.RulesFor?.Invoke(account) ?? entry.Rules
        : throw new InvalidOperationException($"Account '{account.Name}' is on '{account.Network}', and there is no such network.");

    /// <summary>What keeps an account from being posted to, in words; null where nothing does.</summary>
    /// <exception cref="FormatException">The account has a setting that cannot be read; the message names it.</exception>
    public string? Obstacle(Account account) => _entries.GetValueOrDefault(account.Network) switch
    {
        { Connect: not null } entry => entry.Obstacle(account),
        _ => $"it is on '{account.Network}', which this version cuts threads for but cannot post to; networks it can: {string.Join(", ", Postable)}",
    };

    /// <summary>What an account's network asks of whoever runs it; empty where it asks nothing.</summary>
    /// <exception cref="FormatException">The account has a setting that cannot be read; the message names it.</exception>
    public IReadOnlyList<Duty> Duties(Account account) => _entries.GetValueOrDefault(account.Network)?.Duties(account) ?? [];

    private static Dictionary<string, NetworkEntry> ByName(NetworkEntry[] entries)
    {
        var byName = new Dictionary<string, NetworkEntry>(entries.Length);
        foreach (var entry in entries)
            byName.Add(entry.Name, entry);
        return byName;
    }

    /// <summary>Opens a connection to an account.</summary>
    /// <exception cref="InvalidOperationException">There is an obstacle; whoever wants to post looks for one first.</exception>
    public INetwork Connect(Account account) => Obstacle(account) is { } obstacle
        ? throw new InvalidOperationException($"Account '{account.Name}' cannot be posted to: {obstacle}.")
        : _entries[account.Network].Connect!(account);
}
