namespace ThreadBot.Networks;

/// <summary>How a network counts a post, and how much of it it takes. Counts are of whole posts: they do not add up.</summary>
/// <param name="max">The most it takes, in <see cref="Unit"/>.</param>
public abstract class PostLimit(int max)
{
    /// <summary>The most the network takes, in <see cref="Unit"/>.</summary>
    public int Max { get; } = max;

    /// <summary>The unit in words, such as <c>weighted characters</c>.</summary>
    public abstract string Unit { get; }

    /// <summary>What else the network limits, in words, such as <c>3,000 bytes</c>; null where it is only the length.</summary>
    public virtual string? OtherLimit => null;

    /// <summary>The length of a whole post, in <see cref="Unit"/>.</summary>
    public abstract int Measure(string text);

    /// <summary>Whether the network takes a post with this text.</summary>
    public virtual bool Fits(string text) => Measure(text) <= Max;

    /// <summary>What the network makes a link of, whether its author meant it or not, in order.</summary>
    public abstract IReadOnlyList<PostLink> FindLinks(string text);
}
