namespace FakeX;

/// <summary>A request of the API, as the limits and the fault script know it.</summary>
/// <param name="Name">Its name in a fault script.</param>
/// <param name="Scopes">What a token must allow.</param>
internal sealed record Operation(string Name, params string[] Scopes)
{
    private static readonly string[] Read = ["tweet.read", "users.read"];
    private static readonly string[] Write = ["tweet.read", "tweet.write", "users.read"];

    public static readonly Operation Create = new("create", Write) { Limit = l => l.Create };
    public static readonly Operation Delete = new("delete", Write) { Limit = l => l.Delete };
    public static readonly Operation Lookup = new("lookup", Read) { AppMay = true };
    public static readonly Operation Timeline = new("timeline", Read) { AppMay = true };
    public static readonly Operation Mentions = new("mentions", Read) { AppMay = true, Limit = l => l.Mentions };
    public static readonly Operation Search = new("search", Read) { AppMay = true, Limit = l => l.Search };
    public static readonly Operation SearchAll = new("search-all", Read) { AppMay = true, UserMay = false, Limit = l => l.Search, SecondLimit = l => l.SearchAllSecond };
    public static readonly Operation Me = new("me", Read);
    public static readonly Operation User = new("user", Read) { AppMay = true };
    public static readonly Operation Upload = OfMedia("upload");
    public static readonly Operation Initialize = OfMedia("initialize");
    public static readonly Operation Append = OfMedia("append");
    public static readonly Operation Finalize = OfMedia("finalize");
    public static readonly Operation Status = OfMedia("status");
    public static readonly Operation Metadata = OfMedia("metadata");
    public static readonly Operation Authorize = new("authorize") { IsPublic = true };
    public static readonly Operation Token = new("token") { IsPublic = true };

    /// <summary>Whether nobody needs to say who they are.</summary>
    public bool IsPublic { get; private init; }

    /// <summary>Whether the app may ask without a user.</summary>
    public bool AppMay { get; private init; }

    /// <summary>Whether a user may ask.</summary>
    public bool UserMay { get; private init; } = true;

    /// <summary>How often may be asked in a second; null where that is all one.</summary>
    public Func<RequestLimits, int>? SecondLimit { get; private init; }

    /// <summary>How often a user may ask in a window.</summary>
    public Func<RequestLimits, int> Limit { get; private init; } = l => l.Read;

    private static Operation OfMedia(string name) => new(name, "media.write") { Limit = l => l.Media };
}
