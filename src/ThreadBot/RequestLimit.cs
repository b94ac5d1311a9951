namespace ThreadBot;

/// <summary>A limit that a network sets on how often something may be asked for.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Holder">Whose it is: an account, or an app that several accounts share. No secret.</param>
/// <param name="Name">What it counts, in the network's words.</param>
public sealed record RequestLimit(string Network, string Holder, string Name);

/// <summary>Remembers limits that are used up, for longer than the program runs.</summary>
public interface ILimitMemory
{
    /// <summary>Until when a limit is used up; null where nobody said that it is.</summary>
    Task<DateTimeOffset?> UsedUpUntilAsync(RequestLimit limit);

    /// <summary>Remembers until when a limit is used up. It takes no token: a request that follows relies on it.</summary>
    Task RememberAsync(RequestLimit limit, DateTimeOffset until);
}

/// <summary>Remembers nothing: for who only looks.</summary>
public sealed class NoLimitMemory : ILimitMemory
{
    /// <inheritdoc/>
    public Task<DateTimeOffset?> UsedUpUntilAsync(RequestLimit limit) => Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc/>
    public Task RememberAsync(RequestLimit limit, DateTimeOffset until) => Task.CompletedTask;
}
