using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A piece of a parsed template.</summary>
public abstract class ScriptNode
{
    private const int LongestShown = 200;

    /// <summary>Where the piece stands in its file.</summary>
    public SourceSpan Span { get; internal set; }

    /// <summary>The pieces it is made of, in the order of the text.</summary>
    public virtual IEnumerable<ScriptNode> Children => [];

    /// <summary>The number of pieces it is made of.</summary>
    public int ChildrenCount => Children.Count();

    /// <summary>Evaluates the piece; a function it names is called.</summary>
    /// <returns>The value, or null.</returns>
    /// <exception cref="ScriptRuntimeException">The template is at fault.</exception>
    public abstract object? Evaluate(TemplateContext context);

    /// <summary>Evaluates the piece; tasks on the way are awaited.</summary>
    public virtual ValueTask<object?> EvaluateAsync(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RunAsync(() => Evaluate(context));
    }

    /// <summary>The piece at an index of <see cref="Children"/>, or null beyond the ends.</summary>
    public ScriptNode? GetChildren(int index) => Children.ElementAtOrDefault(index);

    /// <summary>The piece as one would write it; a very long chain of operators, members or calls as three dots.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>Whether the piece is the end of a chain that is too long to be shown. Its first part may be one of a hundred thousand, each inside the next.</summary>
    private protected bool IsLongChain
    {
        get
        {
            var first = this;
            for (var links = 0; links < LongestShown; links++)
            {
                first = first.Children.FirstOrDefault();
                if (first is null) return false;
            }

            return true;
        }
    }
}

/// <summary>A piece that has a value.</summary>
public abstract class ScriptExpression : ScriptNode
{
    /// <summary>The value as it is; a function it names is handed over instead of called.</summary>
    public virtual object? GetValue(TemplateContext context) => Evaluate(context);

    /// <summary>Gives the place that the expression names a new value.</summary>
    /// <exception cref="ScriptRuntimeException">The expression does not name a place, or the place is read-only.</exception>
    public virtual void SetValue(TemplateContext context, object? value) =>
        throw new ScriptRuntimeException(Span, "Unsupported target expression for assignment.");

    /// <summary>What messages call an expression of this kind.</summary>
    internal abstract string Kind { get; }

    /// <summary>Whether the expression is a way to a place: a variable, a member, an item.</summary>
    internal virtual bool IsPath => false;
}

/// <summary>A piece that does something.</summary>
public abstract class ScriptStatement : ScriptNode
{
    /// <summary>Whether the statement is code and not text.</summary>
    internal virtual bool IsCode => true;

    /// <summary>The blanks before the block of code that the statement starts in, when nothing else precedes it on its line.</summary>
    internal string? Indent { get; set; }
}
