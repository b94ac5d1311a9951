using ThreadBot.App.Schedule;
using ThreadBot.Networks;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.App.Settings;

/// <summary>The settings, read, checked and made of the field's own nouns.</summary>
/// <param name="Source">Where they came from, for a person.</param>
/// <param name="ThreadsFolder">Full path.</param>
/// <param name="DataFolder">Full path.</param>
/// <param name="Accounts">In order of name.</param>
/// <param name="LazySchedules">In order of name, read when they are first asked for.</param>
/// <param name="Delivery">How posts are handed over.</param>
/// <param name="Printing">How documents are printed.</param>
internal sealed record BotSettings(
    string Source,
    string ThreadsFolder,
    string DataFolder,
    IReadOnlyList<Account> Accounts,
    Lazy<IReadOnlyList<PostingSchedule>> LazySchedules,
    DeliveryOptions Delivery,
    PrintingOptions Printing)
{
    /// <summary>The schedules, in order of name. Reading cron expressions loads Quartz, which a preview can do without.</summary>
    public IReadOnlyList<PostingSchedule> Schedules => LazySchedules.Value;

    /// <summary>The account of a name.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public Account Account(string name) =>
        Accounts.FirstOrDefault(a => a.Name == name)
        ?? throw new UserError($"There is no account '{name}'. {Source} has: {string.Join(", ", Accounts.Select(a => a.Name))}.");

    /// <summary>The account on X of a name, or the only one there is.</summary>
    /// <param name="name">Its name; <c>x</c> also means the only one.</param>
    /// <exception cref="UserError">There is none, or the name does not say which.</exception>
    public Account XAccount(string name) =>
        Accounts.Where(a => a.Network == "x").ToList() switch
        {
            var all when all.Find(a => a.Name == name) is { } named => named,
            [var only] when name == "x" => only,
            [] => throw new UserError($"{Source} has no account on X."),
            var all => throw new UserError($"There is no account '{name}' on X. {Source} has: {string.Join(", ", all.Select(a => a.Name))}."),
        };

    /// <summary>The networks that the accounts are on, each once.</summary>
    public IEnumerable<NetworkRules> Networks(NetworkCatalog catalog) =>
        Accounts.Select(a => a.Network).Distinct().Order(StringComparer.Ordinal)
            .Select(name => catalog.TryGetRules(name, out var rules) ? rules : null).OfType<NetworkRules>();
}
