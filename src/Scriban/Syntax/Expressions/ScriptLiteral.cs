using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A number, text, truth value or null.</summary>
/// <param name="value">The value.</param>
public sealed class ScriptLiteral(object? value) : ScriptExpression
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;

    /// <summary>The quotes that the text was written in.</summary>
    internal char Quote { get; init; } = '"';

    internal override string Kind => "literal";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => Value;

    /// <inheritdoc/>
    public override string ToString() => Value switch
    {
        null => "null",
        string text when Quote == '`' => $"`{text.Replace("`", "``", StringComparison.Ordinal)}`",
        string text => $"{Quote}{Literals.Escape(text)}{Quote}",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString() ?? "",
    };
}

/// <summary>A text with expressions in it: <c>$"a {b}"</c>.</summary>
/// <param name="parts">Texts and expressions in turn.</param>
public sealed class ScriptInterpolatedExpression(ScriptExpression[] parts) : ScriptExpression
{
    /// <summary>Texts and expressions in turn.</summary>
    public IReadOnlyList<ScriptExpression> Parts => parts;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => Parts;

    internal override string Kind => "interpolated string";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var texts = new string[parts.Length];
        var length = 0L;
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = context.ObjectToString(parts[i].Evaluate(context));
            length += texts[i].Length;
        }

        if (context.LimitToString > 0 && length > context.LimitToString)
        {
            throw new ScriptRuntimeException(Span, $"String interpolation exceeds LimitToString `{context.LimitToString}`.");
        }

        context.CheckAllocation((int)length);
        return string.Concat(texts);
    }

    /// <inheritdoc/>
    public override string ToString() => $"$\"{string.Concat(Parts.Select(p => p is ScriptLiteral { Value: string text } ? Literals.Escape(text) : $"{{{p}}}"))}\"";
}
