namespace Scriban.Syntax;

/// <summary><c>tablerow a in b cols:2 ... end</c>: a loop that writes the rows of a table.</summary>
/// <param name="variable">What each item becomes the value of.</param>
/// <param name="iterator">The items.</param>
public sealed class ScriptTableRowStatement(ScriptExpression variable, ScriptExpression iterator) : ScriptForStatement(variable, iterator)
{
    private protected override string StateName => "tablerow";

    private protected override object? EvaluateEmpty(TemplateContext context)
    {
        context.Write("<tr class=\"row1\"></tr>").WriteLine();
        return base.EvaluateEmpty(context);
    }

    private protected override LoopState CreateState(int length, in LoopArguments arguments) => new(length) { Columns = Math.Max(1, arguments.Columns) };

    private protected override bool Take(TemplateContext context, ScriptExpression argument, ref LoopArguments arguments)
    {
        if (argument is not ScriptNamedArgument { Name: "cols" } columns) return base.Take(context, argument, ref arguments);
        arguments.Columns = context.ToInt(columns.Span, columns.Evaluate(context));
        return true;
    }

    private protected override void BeforeItem(TemplateContext context, LoopState state)
    {
        if (state.Column == 1) context.Write($"<tr class=\"row{state.Row}\">");
        context.Write($"<td class=\"col{state.Column}\">");
    }

    private protected override void AfterItem(TemplateContext context, LoopState state)
    {
        context.Write("</td>");
        var endsLoop = state.IsLast || context.Flow == ScriptFlow.Return;
        if (state.Column == state.Columns || endsLoop) context.Write("</tr>").WriteLine();
    }
}
