namespace TwitterText;

/// <summary>The numbers of a twitter-text configuration. Weights are in units of 1/<see cref="Scale"/> of a character.</summary>
public sealed record TwitterTextConfiguration
{
    private static readonly WeightRange[] SingleWeight =
    [
        new(0x0000, 0x10FF, 100),
        new(0x2000, 0x200D, 100),
        new(0x2010, 0x201F, 100),
        new(0x2032, 0x2037, 100),
    ];

    /// <summary>140 characters, each of weight 1 (until 2017).</summary>
    public static TwitterTextConfiguration V1 { get; } = new() { Version = 1, MaxWeightedLength = 140, Scale = 1, DefaultWeight = 1 };

    /// <summary>280 weighted characters; an emoji costs what its code points cost.</summary>
    public static TwitterTextConfiguration V2 { get; } = new() { Version = 2, OwnRanges = SingleWeight };

    /// <summary>280 weighted characters; an emoji counts 2 however long its sequence is. What X uses today.</summary>
    public static TwitterTextConfiguration V3 { get; } = V2 with { Version = 3, EmojiParsingEnabled = true };

    /// <summary><see cref="V3"/> with the limit of long posts, 25,000 (4,000 until August 2024).</summary>
    public static TwitterTextConfiguration LongPost { get; } = V3.WithMaxLength(25_000);

    /// <summary>Version number of the configuration.</summary>
    public required int Version { get; init; }

    /// <summary>The longest valid text, in weighted characters; positive.</summary>
    public int MaxWeightedLength { get; init => field = Positive(value); } = 280;

    /// <summary>How many units of weight make one character of length; positive.</summary>
    public int Scale { get; init => field = Positive(value); } = 100;

    /// <summary>Weight of a code point in none of <see cref="Ranges"/>, and of an emoji.</summary>
    public int DefaultWeight { get; init; } = 200;

    /// <summary>Length of a link, whatever its text, in weighted characters.</summary>
    public int TransformedUrlLength { get; init; } = 23;

    /// <summary>Whether an emoji sequence counts as one code point.</summary>
    public bool EmojiParsingEnabled { get; init; }

    /// <summary>Code points with a weight of their own, first match wins.</summary>
    public IReadOnlyList<WeightRange> Ranges { get => OwnRanges.AsReadOnly(); init => OwnRanges = [.. value]; }

    internal WeightRange[] OwnRanges { get; private init; } = [];

    /// <summary>The same rules with another limit, in weighted characters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public TwitterTextConfiguration WithMaxLength(int maxWeightedLength) => this with { MaxWeightedLength = maxWeightedLength };

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
