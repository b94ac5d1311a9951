namespace TwitterText;

/// <summary>A piece of text that X turns into a link.</summary>
/// <param name="Start">First UTF-16 index, the sign included.</param>
/// <param name="End">UTF-16 index after the last character.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The link, the screen name, the tag or the symbol, without its sign.</param>
/// <param name="ListSlug">For a list what follows the screen name, with its slash; otherwise empty.</param>
public sealed record Entity(int Start, int End, EntityKind Kind, string Value, string ListSlug = "")
{
    /// <summary>
    /// Whether it is a link that says <c>http://</c> or <c>https://</c>. One that does not may be an accident: <c>README.md</c>.
    /// </summary>
    public bool HasProtocol => Kind == EntityKind.Url
        && (Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Value.StartsWith("http://", StringComparison.OrdinalIgnoreCase));
}
