using System.Security.Cryptography;
using System.Text;
using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;
using ThreadBot.Networks.X.Reading;

namespace ThreadBot.Networks.X;

/// <summary>Opens accounts on X, with an account's keys or with a login.</summary>
/// <param name="options">X's numbers.</param>
/// <param name="folders">Where the images are, and where logins are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="memory">What earlier runs of the program knew of X's limits; null for nothing.</param>
public sealed class XAccounts(XOptions options, NetworkFolders folders, TimeProvider time, ILimitMemory? memory = null)
{
    // Whoever only cuts threads for X asks it for nothing.
    private readonly Lazy<XEnvironment> _environment = new(() => new(options.Api, new XLimits(options.Api, time, memory ?? new NoLimitMemory()), time));

    /// <summary>X as the program knows it.</summary>
    internal NetworkEntry Entry => new("x", () => XRules.Create(options), Open) { Obstacle = Obstacle, RulesFor = RulesFor, Duties = account => XAccountSettings.Of(account).Duties() };

    /// <summary>Begins a login with OAuth 2.0; null where the account names no app to log in to.</summary>
    /// <param name="account">The account.</param>
    /// <param name="callback">Where X sends the browser back: an address of this machine that begins with http://127.0.0.1.</param>
    /// <exception cref="FormatException">The account has a setting that cannot be read.</exception>
    public XLogin? BeginLogin(Account account, Uri callback) => XAccountSettings.Of(account).App is { } app
        ? new XLogin(Client(new XWire(XWire.CreateHttp(), _environment.Value.Limits, Caller(account, app.ClientId)), app), Tokens(account), options.Login.Page, callback)
        : null;

    /// <summary>Asks X whose account it is, which it charges for.</summary>
    /// <param name="account">The account.</param>
    /// <param name="book">Where that is written down.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The name without the @, or why it cannot be told.</returns>
    public async Task<(string? Username, string? Problem)> WhoAsync(Account account, ISpendBook book, CancellationToken cancellationToken)
    {
        if (XAccountSettings.Of(account) is { Keys: null, App: null } settings)
            return (null, settings.Lack());
        var me = await Connect(account).Client.With(new XMeter(book, options.Prices)).MeAsync(cancellationToken);
        return (me.Value?.Username, me.Failure?.Reason);
    }

    /// <summary>Opens an account for reading, which asks for less than posting does.</summary>
    /// <param name="account">The account.</param>
    /// <param name="book">Where it is written down what X charges.</param>
    /// <exception cref="FormatException">The account has a setting that cannot be read.</exception>
    /// <exception cref="InvalidOperationException">It has neither keys nor a login; the message says what to do.</exception>
    public IPostReader OpenReader(Account account, ISpendBook book)
    {
        var settings = XAccountSettings.Of(account);
        if (settings.Keys is null && (settings.App is null || !Tokens(account).Exists))
            throw new InvalidOperationException($"Account '{account.Name}' cannot read from X: set ConsumerKey, ConsumerSecret, AccessToken and AccessTokenSecret in its Settings, or ClientId and run 'threadbot login {account.Name}'.");
        var app = settings.AppBearer is { } bearer ? new XConnection(XWire.CreateHttp(), _environment.Value, new XCaller($"app of {account.Name}", "app"), _ => new AppBearer(bearer)) : null;
        var meter = new XMeter(book, options.Prices);
        return new XReader(new XReadings(Connect(account), meter), app is null ? null : new XReadings(app, meter), options, new XImageHost(XWire.CreateHttp(), options.Api, time));
    }

    private string? Obstacle(Account account)
    {
        var settings = XAccountSettings.Of(account);
        if (settings.Lack() is { } lack)
            return lack;
        if (settings.Keys is not null)
            return null;
        var tokens = Tokens(account);
        return tokens.Exists ? tokens.Complaint : $"nobody has logged in to it: run 'threadbot login {account.Name}'";
    }

    private NetworkRules RulesFor(Account account) => XRules.Create(options, XAccountSettings.Of(account));

    private XNetwork Open(Account account) => new(Connect(account), RulesFor(account), XAccountSettings.Of(account), folders.Threads);

    // One of its requests after another goes to the same server for as long as the program runs, so each account keeps its connection.
    private XConnection Connect(Account account)
    {
        var settings = XAccountSettings.Of(account);
        var caller = Caller(account, settings.Keys?.ConsumerKey ?? settings.App!.ClientId);
        return new XConnection(XWire.CreateHttp(), _environment.Value, caller, wire => settings.Keys is { } keys
            ? new OAuth1(keys, time)
            : new OAuth2(Tokens(account), Client(wire, settings.App!), options.Login, time));
    }

    // The app's key is nobody's business; something that only it could have made is enough to tell one app from another.
    private static XCaller Caller(Account account, string appKey) =>
        new(account.Name, $"app {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(appKey)))[..12]}");

    private OAuth2Client Client(XWire wire, OAuth2App app) => new(wire, app, options.Api.At("2/oauth2/token"), time);

    private TokenFile Tokens(Account account) => new(Path.Combine(folders.Data, "x", $"{account.Name}.tokens"), time);
}
