using ThreadBot.Networks.X.Authorization;

namespace ThreadBot.Networks.X;

/// <summary>What is set for an account on X.</summary>
internal sealed record XAccountSettings
{
    /// <summary>The reply setting of whoever sets none.</summary>
    public const string Everyone = "everyone";

    private static readonly string[] AllReplySettings = [Everyone, "following", "mentionedUsers", "subscribers", "verified"];

    /// <summary>Who may answer a thread: following, mentionedUsers, subscribers or verified; null for everyone.</summary>
    public string? ReplySettings { get; init; }

    /// <summary>Whether X is to say of its images that they were made with AI.</summary>
    public bool MadeWithAi { get; init; }

    /// <summary>Whether the account takes posts of up to 25,000 characters.</summary>
    public bool LongPosts { get; init; }

    /// <summary>Whom its posts may mention, without the @; <c>*</c> for anyone.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>What of <see cref="XDuties"/> the operator says is done, by name.</summary>
    public IReadOnlyList<string> Acknowledged { get; private init; } = [];

    /// <summary>The keys of OAuth 1.0a, which do not expire; null where they are not all set.</summary>
    public OAuth1Keys? Keys { get; private init; }

    /// <summary>The app, where the account is logged in to with OAuth 2.0; null where it is not.</summary>
    public OAuth2App? App { get; private init; }

    /// <summary>The token of the app alone, which may search among all posts; null where it is not set.</summary>
    public string? AppBearer { get; private init; }

    /// <summary>Reads an account's settings.</summary>
    /// <exception cref="FormatException">One is unknown or cannot be read; the message names it, and never its value where that is secret.</exception>
    public static XAccountSettings Of(Account account)
    {
        var settings = new XAccountSettings();
        foreach (var (name, value) in account.Settings)
            settings = settings.With(name, value, $"Setting {name} of account '{account.Name}'");
        string? Get(string name) => account.Settings.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
        return settings with
        {
            Keys = (Get("ConsumerKey"), Get("ConsumerSecret"), Get("AccessToken"), Get("AccessTokenSecret")) is ({ } key, { } secret, { } token, { } tokenSecret)
                ? new OAuth1Keys(key, secret, token, tokenSecret)
                : null,
            AppBearer = Get("AppBearer"),
            App = Get("ClientId") is { } client ? new OAuth2App(client, Get("ClientSecret")) : null,
        };
    }

    /// <summary>What the account lacks before it can be posted to, in words; null where it lacks nothing.</summary>
    public string? Lack()
    {
        if (Keys is null && App is null)
            return "X asks for four keys: set ConsumerKey, ConsumerSecret, AccessToken and AccessTokenSecret in its Settings, or ClientId to log in";
        var open = Duties().Where(d => !d.IsAcknowledged).ToList();
        return open.Count == 0
            ? null
            : $"X asks more of automated accounts: when it is so that {string.Join(", and ", open.Select(d => d.Words))}, add {string.Join(", ", open.Select(d => d.Name))} to Acknowledged in its Settings";
    }

    /// <summary>What X asks of whoever runs the account.</summary>
    public IReadOnlyList<Duty> Duties() => [.. XDuties.All.Select(d => d with { IsAcknowledged = Acknowledged.Contains(d.Name) })];

    private XAccountSettings With(string name, string value, string where) => name switch
    {
        "ConsumerKey" or "ConsumerSecret" or "AccessToken" or "AccessTokenSecret" or "ClientId" or "ClientSecret" or "AppBearer" => this,
        nameof(ReplySettings) => AllReplySettings.Contains(value)
            ? this with { ReplySettings = value }
            : throw new FormatException($"{where}: '{value}' must be one of {string.Join(", ", AllReplySettings)}."),
        nameof(MadeWithAi) => this with { MadeWithAi = ReadFlag(value, where) },
        nameof(LongPosts) => this with { LongPosts = ReadFlag(value, where) },
        nameof(Mentions) => this with { Mentions = [.. SplitAtCommas(value).Select(name => name.TrimStart('@'))] },
        nameof(Acknowledged) => this with { Acknowledged = ReadDuties(value, where) },
        _ => throw new FormatException($"{where} is unknown: X knows ConsumerKey, ConsumerSecret, AccessToken, AccessTokenSecret, ClientId, ClientSecret, AppBearer, Acknowledged, ReplySettings, MadeWithAi, LongPosts and Mentions."),
    };

    private static string[] ReadDuties(string value, string where)
    {
        var names = SplitAtCommas(value);
        return names.FirstOrDefault(n => XDuties.All.All(d => d.Name != n)) is { } unknown
            ? throw new FormatException($"{where}: '{unknown}' must be one of {string.Join(", ", XDuties.All.Select(d => d.Name))}.")
            : names;
    }

    private static bool ReadFlag(string value, string where) =>
        bool.TryParse(value, out var flag) ? flag : throw new FormatException($"{where}: '{value}' must be true or false.");

    private static string[] SplitAtCommas(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
