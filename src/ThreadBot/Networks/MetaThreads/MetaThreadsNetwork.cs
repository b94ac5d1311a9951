namespace ThreadBot.Networks.MetaThreads;

/// <summary>Meta's Threads. On the command line it is <c>threads</c>, as its users call it; in code its maker's name keeps it apart from our own noun.</summary>
public static class MetaThreadsNetwork
{
    /// <summary>What Threads accepts.</summary>
    public static NetworkRules Rules() => new("threads", "Threads", new MetaThreadsPostLimit())
    {
        MaxImages = 20,
        MaxAltText = 1000,
        MaxImageBytes = 8_000_000,
        Video = new(1_000_000_000) { MaxDuration = TimeSpan.FromMinutes(5), StandsAlone = false },
        MaxPollOption = 25,
        ExampleUrl = "https://www.threads.com/@account/post/DAbcDEfGHIj",
    };
}
