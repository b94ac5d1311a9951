using Spectre.Console;
using ThreadBot.App.Settings;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Networks.X;
using ThreadBot.Storage;

namespace ThreadBot.App.Commands;

/// <summary>What a command works with: settings, threads, networks and a console, made when they are first asked for.</summary>
/// <param name="settingsPath">The settings file named on the command line.</param>
/// <param name="verbose">Whether stacks and details are shown.</param>
/// <param name="withSecrets">Whether the user secrets are read too.</param>
internal sealed class Workspace(string? settingsPath, bool verbose, bool withSecrets = false)
{
    /// <summary>What stands for every network on the command line.</summary>
    public const string AllNetworks = "all";

    private readonly LedgerLimits _limits = new();
    private (BotOptions Options, string Source)? _loaded;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; } = TimeProvider.System;

    /// <summary>Whether stacks and details are shown.</summary>
    public bool Verbose { get; } = verbose;

    /// <summary>The terminal, or a file or pipe in its place.</summary>
    public IAnsiConsole Console => field ??= Terminal.Terminals.Output();

    /// <summary>The networks.</summary>
    public NetworkCatalog Catalog => field ??= ThreadBot.Networks.AllNetworks.Catalog(Loaded.Options.Networks, Folders, Clock, _limits);

    /// <summary>The accounts on X.</summary>
    public XAccounts X => field ??= new XAccounts(Loaded.Options.Networks.X, Folders, Clock, _limits);

    /// <summary>The full path of the settings file, whether or not there is one.</summary>
    public string SettingsPath => Path.GetFullPath(settingsPath ?? SettingsFile.DefaultName);

    /// <summary>What is set about networks.</summary>
    public NetworksOptions NetworksOptions => Loaded.Options.Networks;

    /// <summary>All that is wrong with the settings.</summary>
    public IReadOnlyList<Fault> SettingsFaults => Checked.Faults;

    /// <summary>The settings.</summary>
    /// <exception cref="UserError">They cannot be used.</exception>
    public BotSettings Settings => SettingsFaults.Count == 0
        ? Checked.Settings
        : throw new UserError(string.Join(Environment.NewLine, SettingsFaults.Select(f => f.ToString())));

    /// <summary>The settings without what is wrong with them.</summary>
    public BotSettings UsableSettings => Checked.Settings;

    /// <summary>All threads.</summary>
    public ThreadLibrary Library => field ??= OpenLibrary();

    /// <summary>Renders and cuts threads.</summary>
    public ThreadEditor Editor => field ??= new ThreadEditor(new ThreadRenderer(Clock), new ThreadComposer(UsableSettings.ThreadsFolder));

    /// <summary>The ledger's file.</summary>
    public string LedgerFile => Path.Combine(UsableSettings.DataFolder, "ledger.db");

    /// <summary>Opens the ledger, or begins one; the caller closes it.</summary>
    public Ledger OpenLedger() => _limits.Ledger = Ledger.Open(LedgerFile, Clock);

    /// <summary>Opens the ledger if there is one: who only looks leaves nothing behind.</summary>
    public Ledger? FindLedger() => File.Exists(LedgerFile) ? OpenLedger() : null;

    /// <summary>The addresses of the threads that stand on an account.</summary>
    public static async Task<IThreadAddresses> AddressesAsync(Ledger? ledger, Account account, CancellationToken cancellationToken) =>
        new PublishedAddresses(ledger is null ? new Dictionary<ThreadSlug, string>() : await ledger.AddressesAsync(account.Name, cancellationToken));

    /// <summary>A delivery that a person named.</summary>
    /// <exception cref="UserError">There is none of the number.</exception>
    public static async Task<Delivery> DeliveryAsync(Ledger? ledger, long id, CancellationToken cancellationToken) =>
        (ledger is null ? null : await ledger.FindAsync(id, cancellationToken))
        ?? throw new UserError($"There is no delivery {id}. See 'threadbot history'.");

    /// <summary>A workspace that reads settings and threads anew.</summary>
    public Workspace Reread() => new(settingsPath, Verbose, withSecrets);

    /// <summary>The account and what is taught there.</summary>
    public Classroom Room(Account account) => new(account, Network(account.Network), Library, Editor);

    /// <summary>What each account has had. No ledger is made where there is none.</summary>
    public async Task<IReadOnlyDictionary<string, AccountPast>> PastAsync(CancellationToken cancellationToken)
    {
        var pasts = new Dictionary<string, AccountPast>(StringComparer.Ordinal);
        using var ledger = FindLedger();
        foreach (var account in Settings.Accounts)
            pasts[account.Name] = ledger is null ? new AccountPast() : await PastAsync(account, ledger, cancellationToken);
        return pasts;
    }

    /// <summary>What each account will have if nothing changes.</summary>
    public async Task<IReadOnlyDictionary<string, LessonForecast>> ForecastsAsync(CancellationToken cancellationToken) =>
        (await PastAsync(cancellationToken)).ToDictionary(past => past.Key, past => new LessonForecast(Room(Settings.Account(past.Key)), past.Value));

    /// <summary>The threads that come before one, as it leads back to them on a network.</summary>
    public IThreadAddresses EarlierThan(ThreadTemplate thread, NetworkRules rules) => new EarlierThreads(
        Library,
        new OrderedAddresses(Library, thread, rules.ExampleUrl),
        AccountOn(rules.Name)?.LinksBack,
        rules);

    /// <summary>The thread of a slug, or of an end of a slug that only one thread has.</summary>
    /// <exception cref="UserError">There is none, or more than one.</exception>
    public ThreadTemplate Thread(string slug) => Library.Find(slug) switch
    {
        ThreadSearch.Found found => found.Template,
        ThreadSearch.Ambiguous ambiguous => throw new UserError($"'{slug}' may be {string.Join(" or ", ambiguous.Matches)}; write more of it."),
        ThreadSearch.Missing { Near: [var near, ..] } => throw new UserError($"There is no thread '{slug}'. Did you mean {near}?"),
        _ => throw new UserError($"There is no thread '{slug}' in {UsableSettings.ThreadsFolder}. 'threadbot check' says which files could not be read."),
    };

    /// <summary>Whoever writes a thread, as its curriculum says; null where it does not.</summary>
    public string? AuthorOf(ThreadSlug slug) => Library.Curricula.FirstOrDefault(c => c.Name == slug.Curriculum)?.Author;

    /// <summary>Makes sure that an account can be posted to.</summary>
    /// <exception cref="UserError">It cannot.</exception>
    public void RequirePostable(Account account)
    {
        if (Catalog.Obstacle(account) is { } obstacle)
            throw new UserError($"{Settings.Source}: account '{account.Name}' cannot be posted to: {obstacle}.");
    }

    /// <summary>Makes sure that there is a threads folder.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public void RequireThreads()
    {
        if (!Directory.Exists(UsableSettings.ThreadsFolder))
            throw new UserError($"There is no folder '{UsableSettings.ThreadsFolder}'. Run threadbot where the folder 'threads' is, or name it in the setting Threads.");
    }

    /// <summary>The rules of the networks that were asked for, each once; those of <paramref name="otherwise"/> where none was.</summary>
    /// <exception cref="UserError">There is no network of a name.</exception>
    public IReadOnlyList<NetworkRules> Networks(IReadOnlyCollection<string>? asked, Func<IEnumerable<string>> otherwise)
    {
        var rules = new List<NetworkRules>();
        foreach (var name in asked is not { Count: > 0 } ? otherwise() : asked.Contains(AllNetworks) ? Catalog.Names : asked)
        {
            if (!rules.Exists(r => r.Name == name))
                rules.Add(Network(name));
        }

        return rules;
    }

    /// <summary>How posts are numbered on a network: as its first account says.</summary>
    public NumberingStyle NumberingOn(NetworkRules rules) =>
        AccountOn(rules.Name)?.Numbering ?? NumberingStyle.Fraction;

    /// <summary>The rules of a network, for its first account if it has one.</summary>
    /// <exception cref="UserError">There is no network of the name.</exception>
    public NetworkRules Network(string name) =>
        Catalog.TryGetRules(name, out var rules)
            ? AccountOn(name) is { } account ? RulesFor(account, rules) : rules
            : throw new UserError($"There is no network '{name}'. Networks: {string.Join(", ", Catalog.Names)}.");

    /// <summary>The first account on a network; null where there is none.</summary>
    public Account? AccountOn(string network)
    {
        foreach (var account in UsableSettings.Accounts)
        {
            if (account.Network == network)
                return account;
        }

        return null;
    }

    private NetworkFolders Folders => new(Path.GetFullPath(Loaded.Options.Threads), Path.GetFullPath(Loaded.Options.Data));

    private (BotOptions Options, string Source) Loaded => _loaded ??= SettingsFile.Read(settingsPath, withSecrets);

    private SettingsCheck Checked => field ??= new SettingsCheck(Loaded.Options, Loaded.Source, Catalog);

    private ThreadLibrary OpenLibrary()
    {
        RequireThreads();
        return ThreadLibrary.Open(UsableSettings.ThreadsFolder);
    }

    private async Task<AccountPast> PastAsync(Account account, Ledger ledger, CancellationToken cancellationToken)
    {
        var kinds = new Dictionary<string, IReadOnlyList<RevisitKind?>>();
        foreach (var schedule in Settings.Schedules.Where(s => s.Account == account.Name))
            kinds[schedule.Name] = await ledger.LatestKindsAsync(schedule.Name, account.Name, schedule.Rhythm.Memory, cancellationToken);
        return new AccountPast
        {
            Lessons = await ledger.LessonsAsync(account.Name, cancellationToken),
            Addresses = await ledger.AddressesAsync(account.Name, cancellationToken),
            Kinds = kinds,
        };
    }

    private NetworkRules RulesFor(Account account, NetworkRules otherwise)
    {
        try
        {
            return Catalog.Rules(account);
        }
        catch (FormatException)
        {
            // A setting that cannot be read is among the settings' faults.
            return otherwise;
        }
    }
}
