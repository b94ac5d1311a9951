using Spectre.Console;

namespace ThreadBot.App.Terminal;

/// <summary>How a part of a text looks on a terminal.</summary>
internal enum Tone
{
    /// <summary>Like all text.</summary>
    Plain,

    /// <summary>What a reader should see first.</summary>
    Bold,

    /// <summary>What can be passed over.</summary>
    Grey,

    /// <summary>What to look at.</summary>
    Yellow,

    /// <summary>What is wrong.</summary>
    Red,

    /// <summary>What is well.</summary>
    Green,

    /// <summary>What is drawn and not written.</summary>
    Blue,
}

/// <summary>Tones as Spectre has them. They are made for a terminal only: a pipe does without its colours.</summary>
internal static class Tones
{
    /// <summary>The style of a tone.</summary>
    public static Style ToStyle(this Tone tone) => tone switch
    {
        Tone.Bold => new(decoration: Decoration.Bold),
        Tone.Grey => new(Color.Grey),
        Tone.Yellow => new(Color.Yellow),
        Tone.Red => new(Color.Red),
        Tone.Green => new(Color.Green),
        Tone.Blue => new(Color.Blue),
        _ => Style.Plain,
    };
}
