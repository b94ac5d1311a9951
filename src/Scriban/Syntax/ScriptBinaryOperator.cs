namespace Scriban.Syntax;

/// <summary>The operators between two values.</summary>
public enum ScriptBinaryOperator
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>??</c></summary>
    EmptyCoalescing,

    /// <summary><c>?!</c></summary>
    NotEmptyCoalescing,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>==</c></summary>
    CompareEqual,

    /// <summary><c>!=</c></summary>
    CompareNotEqual,

    /// <summary><c>&lt;</c></summary>
    CompareLess,

    /// <summary><c>&lt;=</c></summary>
    CompareLessOrEqual,

    /// <summary><c>&gt;</c></summary>
    CompareGreater,

    /// <summary><c>&gt;=</c></summary>
    CompareGreaterOrEqual,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>//</c></summary>
    DivideRound,

    /// <summary><c>%</c></summary>
    Modulus,

    /// <summary><c>&lt;&lt;</c></summary>
    ShiftLeft,

    /// <summary><c>&gt;&gt;</c></summary>
    ShiftRight,

    /// <summary><c>..</c></summary>
    RangeInclude,

    /// <summary><c>..&lt;</c></summary>
    RangeExclude,
}

/// <summary>How operators are written and how tightly they bind.</summary>
internal static class BinaryOperators
{
    public static string Text(this ScriptBinaryOperator op) => op switch
    {
        ScriptBinaryOperator.EmptyCoalescing => "??",
        ScriptBinaryOperator.NotEmptyCoalescing => "?!",
        ScriptBinaryOperator.Or => "||",
        ScriptBinaryOperator.And => "&&",
        ScriptBinaryOperator.CompareEqual => "==",
        ScriptBinaryOperator.CompareNotEqual => "!=",
        ScriptBinaryOperator.CompareLess => "<",
        ScriptBinaryOperator.CompareLessOrEqual => "<=",
        ScriptBinaryOperator.CompareGreater => ">",
        ScriptBinaryOperator.CompareGreaterOrEqual => ">=",
        ScriptBinaryOperator.Add => "+",
        ScriptBinaryOperator.Subtract => "-",
        ScriptBinaryOperator.Multiply => "*",
        ScriptBinaryOperator.Divide => "/",
        ScriptBinaryOperator.DivideRound => "//",
        ScriptBinaryOperator.Modulus => "%",
        ScriptBinaryOperator.ShiftLeft => "<<",
        ScriptBinaryOperator.ShiftRight => ">>",
        ScriptBinaryOperator.RangeInclude => "..",
        ScriptBinaryOperator.RangeExclude => "..<",
        _ => "",
    };

    public static int Precedence(this ScriptBinaryOperator op) => op switch
    {
        ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing => 20,
        ScriptBinaryOperator.Or => 30,
        ScriptBinaryOperator.And => 40,
        ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual => 70,
        ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual => 80,
        ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual => 80,
        ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract => 100,
        ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude => 130,
        _ => 110,
    };

    public static bool IsComparison(this ScriptBinaryOperator op) =>
        op is >= ScriptBinaryOperator.CompareEqual and <= ScriptBinaryOperator.CompareGreaterOrEqual;

    /// <summary>Whether a comparison holds, given how left stands to right.</summary>
    public static bool Holds(this ScriptBinaryOperator op, int order) => op switch
    {
        ScriptBinaryOperator.CompareEqual => order == 0,
        ScriptBinaryOperator.CompareNotEqual => order != 0,
        ScriptBinaryOperator.CompareLess => order < 0,
        ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
        ScriptBinaryOperator.CompareGreater => order > 0,
        _ => order >= 0,
    };
}
