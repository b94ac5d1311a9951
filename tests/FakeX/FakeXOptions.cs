namespace FakeX;

/// <summary>How this X behaves. Each can be given on the command line (<c>--Port 5080</c>) or in the environment (<c>FAKEX_Port=5080</c>).</summary>
internal sealed record FakeXOptions
{
    /// <summary>Where it listens, on 127.0.0.1; 0 for any free port.</summary>
    public int Port { get; init; }

    /// <summary>Where it keeps what it knows, so that it can be restarted; null for in memory only.</summary>
    public string? StateFile { get; init; }

    /// <summary>What goes wrong when, as <see cref="Faults.FaultScript"/> reads it.</summary>
    public string Faults { get; init; } = "";

    /// <summary>The longest post, in weighted characters.</summary>
    public int MaxLength { get; init; } = 280;

    /// <summary>What the owner has paid in, in US dollars; null for more than enough.</summary>
    public decimal? Credit { get; init; }

    /// <summary>What the owner wants to spend at most, in US dollars; null for no cap.</summary>
    public decimal? SpendCap { get; init; }

    /// <summary>Whether a post that mentions somebody else is refused.</summary>
    public bool RefuseMentions { get; init; }

    /// <summary>For how long a text cannot be posted again.</summary>
    public TimeSpan DuplicateFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long after it was taken a post is found by a search; X says up to half a minute.</summary>
    public TimeSpan SearchLag { get; init; }

    /// <summary>Whether the owner has Premium: long posts, edits and longer videos.</summary>
    public bool Premium { get; init; }

    /// <summary>For how long a hidden post is seen nowhere.</summary>
    public TimeSpan HideFor { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a slow request takes.</summary>
    public TimeSpan WaitFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a scripted throttling lasts.</summary>
    public TimeSpan ThrottleFor { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a GIF or a video is worked on.</summary>
    public TimeSpan ProcessFor { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After how many seconds it is to be asked for again.</summary>
    public int CheckAfterSeconds { get; init; } = 1;

    /// <summary>The app that asks.</summary>
    public AppKeys App { get; init; } = new();

    /// <summary>What is billed.</summary>
    public Prices Prices { get; init; } = new();

    /// <summary>How often may be asked.</summary>
    public RequestLimits Limits { get; init; } = new();
}

/// <summary>The keys of the one app there is. Its owner is the first user.</summary>
internal sealed record AppKeys
{
    public string ConsumerKey { get; init; } = "fake-consumer-key";

    public string ConsumerSecret { get; init; } = "fake-consumer-secret";

    public string ClientId { get; init; } = "fake-client-id";

    /// <summary>Empty for a public client, which names itself in the form and knows no secret.</summary>
    public string ClientSecret { get; init; } = "fake-client-secret";

    /// <summary>The token of the app without a user.</summary>
    public string Bearer { get; init; } = "fake-app-bearer";
}

/// <summary>US dollars.</summary>
internal sealed record Prices
{
    public decimal Post { get; init; } = 0.015m;

    public decimal PostWithLink { get; init; } = 0.20m;

    public decimal SummonedReply { get; init; } = 0.010m;

    public decimal Delete { get; init; } = 0.010m;

    public decimal AltText { get; init; } = 0.005m;

    public decimal PostRead { get; init; } = 0.005m;

    public decimal UserRead { get; init; } = 0.010m;

    /// <summary>A post of the app's owner, read by the app.</summary>
    public decimal OwnedRead { get; init; } = 0.001m;
}

/// <summary>Requests in a window; all but the daily ones per user and quarter of an hour.</summary>
internal sealed record RequestLimits
{
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(15);

    public int Create { get; init; } = 100;

    public int Delete { get; init; } = 50;

    public int Read { get; init; } = 900;

    public int Media { get; init; } = 500;

    public int Search { get; init; } = 300;

    public int Mentions { get; init; } = 300;

    /// <summary>Searches of everything in a second.</summary>
    public int SearchAllSecond { get; init; } = 1;

    /// <summary>Posts of all users in 24 hours.</summary>
    public int AppDay { get; init; } = 10_000;

    /// <summary>Posts of a user in 24 hours; null where no such header is sent.</summary>
    public int? UserDay { get; init; }
}
