using ThreadBot.Networks.Media;

namespace ThreadBot.Networks;

/// <summary>What a network accepts and asks: all that is needed to cut, check and price a thread for it without an account.</summary>
/// <param name="Name">Its name in settings and on the command line, such as <c>x</c>.</param>
/// <param name="DisplayName">Its name for a person, such as <c>X</c>.</param>
/// <param name="Limit">How it counts a post.</param>
public sealed record NetworkRules(string Name, string DisplayName, PostLimit Limit)
{
    /// <summary>The most images of a post.</summary>
    public int MaxImages { get; init; } = 4;

    /// <summary>The most characters of an alt text.</summary>
    public int MaxAltText { get; init; } = 1000;

    /// <summary>How long the network finds an alt text.</summary>
    public Func<string, int> AltTextLength { get; init; } = text => Graphemes.WithoutConjuncts.Count(text);

    /// <summary>The most bytes of an image.</summary>
    public long MaxImageBytes { get; init; } = 5_000_000;

    /// <summary>What it takes of GIFs; null where they are images like others.</summary>
    public MediaLimit? Gif { get; init; }

    /// <summary>What it takes of videos; null where it takes none.</summary>
    public MediaLimit? Video { get; init; }

    /// <summary>The most characters of a poll's option; zero where the network has no polls.</summary>
    public int MaxPollOption { get; init; } = 25;

    /// <summary>How long the network finds a poll's option.</summary>
    public Func<string, int> PollOptionLength { get; init; } = option => Graphemes.WithoutConjuncts.Count(option);

    /// <summary>True where a post can quote one of the account's own; false where the address of that one is written out.</summary>
    public bool HasQuotes { get; init; }

    /// <summary>What else the network would refuse in a text: the fault's rule, where it stands (a UTF-16 offset), and what to do.</summary>
    public Func<string, IEnumerable<(string Rule, int Start, string Message)>> TextFaults { get; init; } = _ => [];

    /// <summary>True where a link can stand behind other text; false where its address is written out.</summary>
    public bool LinksBehindText { get; init; }

    /// <summary>
    /// The short form in which the network's own app shows an address that is written out, with the whole address behind it; null where
    /// it is shown as it is written.
    /// </summary>
    public Func<string, string>? ShortLink { get; init; }

    /// <summary>What posting costs; null where it is free.</summary>
    public PriceList? Prices { get; init; }

    /// <summary>Whether the network forbids the same content on several accounts.</summary>
    public bool ForbidsCopies { get; init; }

    /// <summary>An address of the shape that the network gives its posts, to stand for one that is not known yet.</summary>
    public required string ExampleUrl { get; init; }

    /// <summary>Whether a post that has this file can have no other.</summary>
    public bool StandsAlone(ThreadImage image) =>
        image.Kind switch { MediaKind.Gif => Gif, MediaKind.Video => Video, _ => null } is { StandsAlone: true };
}
