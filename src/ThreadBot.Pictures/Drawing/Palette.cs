namespace ThreadBot.Pictures.Drawing;

/// <summary>
/// The colours. Every strong one can be read on every pale one, at a contrast of 4.5 or more, and blue, orange and teal can be told apart without
/// red or green. A colour never says anything alone: a word or a shape says it too.
/// </summary>
internal static class Palette
{
    public const string Paper = "#FBFBF8";
    public const string White = "#FFFFFF";
    public const string Mist = "#E1E5E9";
    public const string PaleBlue = "#DDEAF7";
    public const string PaleOrange = "#FCE7DA";
    public const string PaleTeal = "#DAEFEA";

    public const string Ink = "#1F2A36";
    public const string Slate = "#55616E";
    public const string Blue = "#0B58A6";
    public const string Orange = "#AD3F06";
    public const string Teal = "#006655";

    /// <summary>Lines that help the eye and say nothing.</summary>
    public const string Grid = "#D9DDE1";

    /// <summary>Blue for what is right, orange for what is not.</summary>
    public static (string Pale, string Strong) Verdict(bool right) => right ? (PaleBlue, Blue) : (PaleOrange, Orange);

    /// <summary>What lies behind words.</summary>
    public static IReadOnlyList<string> Pale { get; } = [Paper, White, Mist, PaleBlue, PaleOrange, PaleTeal];

    /// <summary>What words are written in.</summary>
    public static IReadOnlyList<string> Strong { get; } = [Ink, Slate, Blue, Orange, Teal];
}
