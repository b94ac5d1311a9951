namespace TwitterText;

/// <summary>Where X leads from what it makes a link of.</summary>
public static class EntityAddress
{
    private const string Site = "https://x.com/";

    extension(Entity entity)
    {
        /// <summary>The address behind it.</summary>
        public string Address => entity.Kind switch
        {
            EntityKind.Mention => Site + entity.Value,
            EntityKind.List => Site + entity.Value + entity.ListSlug,
            EntityKind.Hashtag => $"{Site}hashtag/{Uri.EscapeDataString(entity.Value)}",
            EntityKind.Cashtag => $"{Site}search?q=%24{Uri.EscapeDataString(entity.Value)}",
            _ => entity.Value,
        };
    }
}
