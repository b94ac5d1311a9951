using System.Collections.Frozen;

namespace TwitterText;

/// <summary>How <see cref="Autolink"/> writes links.</summary>
public sealed record AutolinkOptions
{
    /// <summary>Where names and lists lead: this, then the name.</summary>
    public string NameUrlBase { get; init; } = "https://twitter.com/";

    /// <summary>Where hashtags lead: this, then the tag.</summary>
    public string HashtagUrlBase { get; init; } = "https://twitter.com/search?q=%23";

    /// <summary>Where cashtags lead: this, then the symbol.</summary>
    public string CashtagUrlBase { get; init; } = "https://twitter.com/search?q=%24";

    /// <summary>Whether links say <c>rel="nofollow"</c>.</summary>
    public bool NoFollow { get; init; } = true;

    /// <summary>Whether the text between links is escaped for HTML. Turn it off only for text that is HTML already.</summary>
    public bool EscapeText { get; init; } = true;

    /// <summary>How links are shown, by the link as it stands in the text.</summary>
    public IReadOnlyDictionary<string, DisplayUrl> DisplayUrls { get; init; } = FrozenDictionary<string, DisplayUrl>.Empty;
}
