namespace Scriban.Syntax;

/// <summary>A whole template.</summary>
public sealed class ScriptPage : ScriptNode
{
    /// <summary>The code between the front matter's lines, when there is one.</summary>
    public ScriptFrontMatter? FrontMatter { get; set; }

    /// <summary>Text and code.</summary>
    public ScriptBlockStatement? Body { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => new ScriptNode?[] { FrontMatter, Body }.OfType<ScriptNode>();

    /// <summary>Evaluates the body; the value is that of <c>ret</c> or of the last expression.</summary>
    public override object? Evaluate(TemplateContext context) => Evaluate(context, out _);

    /// <summary>Evaluates the body and writes what <c>ret</c> gives.</summary>
    internal void Render(TemplateContext context)
    {
        var result = Evaluate(context, out var returned);
        if (returned) context.Write(Span, result);
    }

    private object? Evaluate(TemplateContext context, out bool returned)
    {
        var result = Body?.Evaluate(context);
        returned = context.Flow == ScriptFlow.Return;
        if (context.Flow == ScriptFlow.Next) return result;
        context.Flow = ScriptFlow.Next;
        result = context.Returned;
        context.Returned = null;
        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Body}";
}

/// <summary>The code between the front matter's lines.</summary>
/// <param name="statements">The code.</param>
public sealed class ScriptFrontMatter(ScriptBlockStatement statements) : ScriptStatement
{
    /// <summary>The code.</summary>
    public ScriptBlockStatement Statements { get; } = statements;

    /// <summary>Where the text behind the front matter starts.</summary>
    public Parsing.TextPosition TextPositionAfterEndMarker { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Statements];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => Statements.Evaluate(context);
}
