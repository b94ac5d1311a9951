namespace TwitterText;

/// <summary>What X makes of a piece of text.</summary>
public enum EntityKind
{
    /// <summary>A link, with or without <c>https://</c>.</summary>
    Url,

    /// <summary><c>@name</c>.</summary>
    Mention,

    /// <summary><c>@name/list</c>.</summary>
    List,

    /// <summary><c>#tag</c>.</summary>
    Hashtag,

    /// <summary><c>$SYMBOL</c>.</summary>
    Cashtag,
}
