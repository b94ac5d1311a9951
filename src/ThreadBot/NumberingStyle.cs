namespace ThreadBot;

/// <summary>How the posts of a thread are numbered. A thread of one post is never numbered.</summary>
public enum NumberingStyle
{
    /// <summary>No numbers.</summary>
    None,

    /// <summary><c>1/n</c> at the end of each post.</summary>
    Fraction,

    /// <summary><c>🧵 1/n</c> at the end of the first post, <c>2/n</c> and so on after it.</summary>
    Spool,
}

/// <summary>How numbering styles are called in settings and in front matter.</summary>
public static class NumberingStyleNames
{
    private static readonly string[] All = ["none", "1/n", "🧵 1/n"];

    extension(NumberingStyle style)
    {
        /// <summary>What the style is called.</summary>
        public string Name => All[(int)style];

        /// <summary>What all styles are called, in their order.</summary>
        public static IReadOnlyList<string> Names => All;

        /// <summary>The style of a name; null where there is none.</summary>
        public static NumberingStyle? Find(string name) => Array.IndexOf(All, name) is var index and >= 0 ? (NumberingStyle)index : null;
    }
}
