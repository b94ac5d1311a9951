namespace ThreadBot.Curricula.Templates;

/// <summary>How much a template may do. Templates come from people whom nobody knows, so none may stop the program or fill its memory.</summary>
internal static class TemplateLimits
{
    /// <summary>The most rounds of all loops of one render.</summary>
    public const int Rounds = 10_000;

    /// <summary>How deep functions and includes may be nested.</summary>
    public const int Recursion = 50;

    /// <summary>The most characters that a template may write.</summary>
    public const int Characters = 200_000;

    /// <summary>The most characters of one value. More than may be written: the engine cuts off here without a word, and that must not go unseen.</summary>
    public const int ValueCharacters = 2 * Characters;

    /// <summary>The most memory that a render may ask for, in bytes, freed or not.</summary>
    public const long AllocatedBytes = 256_000_000;

    /// <summary>The longest that a render may take.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    /// <summary>The longest that a regular expression may take.</summary>
    public static readonly TimeSpan RegexTime = TimeSpan.FromMilliseconds(500);
}
