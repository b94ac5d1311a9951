namespace Scriban.Parsing;

/// <summary>How a template is parsed.</summary>
public record ParserOptions
{
    /// <summary>Nesting of at most 250 levels, numbers with a point are doubles.</summary>
    public static readonly ParserOptions Default = new();

    /// <summary>How deep expressions and statements may nest; zero lifts the limit as far as the stack allows.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;

    /// <summary>Has a meaning in the Liquid dialect only.</summary>
    public bool LiquidFunctionsToScriban { get; init; }

    /// <summary>Whether numbers with a point are decimals instead of doubles.</summary>
    public bool ParseFloatAsDecimal { get; init; }
}
