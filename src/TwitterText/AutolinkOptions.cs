using System.Collections.Frozen;

namespace TwitterText;

/// <summary>How <see cref="Autolink"/> writes links.</summary>
public sealed record AutolinkOptions
{
    /// <summary>Where names lead: this, then the name.</summary>
    public string NameUrlBase { get; init; } = "https://twitter.com/";

    /// <summary>Where lists lead: this, then the name and the list.</summary>
    public string ListUrlBase { get; init; } = "https://twitter.com/";

    /// <summary>Where hashtags lead: this, then the tag.</summary>
    public string HashtagUrlBase { get; init; } = "https://twitter.com/search?q=%23";

    /// <summary>Where cashtags lead: this, then the symbol.</summary>
    public string CashtagUrlBase { get; init; } = "https://twitter.com/search?q=%24";

    /// <summary>The class of links to names.</summary>
    public string NameClass { get; init; } = "tweet-url username";

    /// <summary>The class of links to lists.</summary>
    public string ListClass { get; init; } = "tweet-url list-slug";

    /// <summary>The class of links to hashtags; one in a right-to-left script is <c>rtl</c> besides.</summary>
    public string HashtagClass { get; init; } = "tweet-url hashtag";

    /// <summary>The class of links to cashtags.</summary>
    public string CashtagClass { get; init; } = "tweet-url cashtag";

    /// <summary>The class of links that are links in the text; null for none.</summary>
    public string? UrlClass { get; init; }

    /// <summary>Where links open, such as <c>_blank</c>; null for the same window.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the at sign is part of the link to a name or a list.</summary>
    public bool NameIncludesSign { get; init; }

    /// <summary>Whether links to names say <c>data-screen-name</c>, for scripts.</summary>
    public bool DataScreenName { get; init; }

    /// <summary>Whether links say <c>rel="nofollow"</c>.</summary>
    public bool NoFollow { get; init; } = true;

    /// <summary>Whether the text between links is escaped for HTML. Turn it off only for text that is HTML already.</summary>
    public bool EscapeText { get; init; } = true;

    /// <summary>How links are shown, by the link as it stands in the text.</summary>
    public IReadOnlyDictionary<string, DisplayUrl> DisplayUrls { get; init; } = FrozenDictionary<string, DisplayUrl>.Empty;
}
