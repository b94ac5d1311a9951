using System.Globalization;
using System.Reflection;
using System.Text;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

#pragma warning disable IDE0090, IDE0028, IDE0007, IDE0008, IDE0300, IDE0305 // Written out, as in an older host.

namespace Scriban.Tests.Api;

/// <summary>A host as one is written against the package. It must compile against either, so it names types where a host would.</summary>
public static class SampleHost
{
    public static string Report(string text, object model, IReadOnlyDictionary<string, string> partials)
    {
        Template template = Template.Parse(text, "report.sbn", new ParserOptions { ExpressionDepthLimit = 100 }, new LexerOptions { Mode = ScriptMode.Default });
        if (template.HasErrors)
        {
            IEnumerable<string> lines = template.Messages.Where(m => m.Type == ParserMessageType.Error).Select(m => $"{m.Span.FileName}:{m.Span.Start.Line + 1}: {m.Message}");
            return string.Join("\n", lines);
        }

        TemplateContext context = CreateContext(partials);
        ScriptObject globals = new ScriptObject(StringComparer.OrdinalIgnoreCase);
        globals.Import(model, filter: member => member is PropertyInfo, renamer: member => StandardMemberRenamer.Rename(member.Name));
        globals.Import("shout", new Func<string, string>(value => value.ToUpperInvariant()));
        globals.SetValue("version", "7.2", readOnly: true);
        globals["tags"] = new ScriptArray { "a", "b" };
        globals["sizes"] = new ScriptArray<int> { 1, 2 };
        globals.Add("point", ScriptObject.From(new { X = 1, Y = 2 }));
        globals["sum"] = DelegateCustomFunction.CreateFunc<int, int, int>((a, b) => a + b);
        globals["money"] = new Money(5);
        context.PushGlobal(globals);
        try
        {
            return template.Render(context);
        }
        catch (ScriptParserRuntimeException exception)
        {
            return string.Join("\n", exception.ParserMessages);
        }
        catch (ScriptAbortException exception)
        {
            return exception.CancellationToken.IsCancellationRequested ? "aborted" : "ended";
        }
        catch (ScriptRuntimeException exception)
        {
            return $"{exception.Span.Start.Line + 1}: {exception.OriginalMessage}";
        }
        finally
        {
            context.PopGlobal();
        }
    }

    public static TemplateContext CreateContext(IReadOnlyDictionary<string, string> partials)
    {
        ScriptObject builtins = TemplateContext.GetDefaultBuiltinObject();
        builtins.SetValue("text", new StringFunctions(), true);
        TemplateContext context = new TemplateContext(builtins)
        {
            AutoIndent = true,
            CancellationToken = CancellationToken.None,
            EnableRelaxedMemberAccess = true,
            LimitToString = 100_000,
            LoopLimit = 500,
            MemberRenamer = member => StandardMemberRenamer.Default(member),
            NewLine = "\n",
            RecursiveLimit = 20,
            RegexTimeOut = TimeSpan.FromSeconds(1),
            StrictVariables = true,
            TemplateLoader = new DictionaryLoader(partials),
            TryGetVariable = TryAnswer,
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.Tags["host"] = "sample";
        return context;
    }

    public static IReadOnlyList<string> VariablesOf(string text)
    {
        List<string> names = new List<string>();
        Collect(Template.Parse(text).Page, names);
        return names;
    }

    public static string RenderTo(StringBuilder builder, string text)
    {
        TemplateContext context = new TemplateContext();
        context.PushOutput(new StringBuilderOutput(builder));
        Template.Parse(text).Render(context);
        IScriptOutput output = context.PopOutput();
        return output.ToString() ?? "";
    }

    private static void Collect(ScriptNode? node, List<string> names)
    {
        if (node is ScriptVariable { Scope: ScriptVariableScope.Global } variable) names.Add(variable.Name);
        if (node is null) return;
        for (int i = 0; i < node.ChildrenCount; i++) Collect(node.GetChildren(i), names);
    }

    private static bool TryAnswer(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = variable.Name == "host" ? context.Tags["host"] : null;
        return value is not null;
    }

    private sealed class DictionaryLoader(IReadOnlyDictionary<string, string> partials) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => partials.ContainsKey(templateName) ? templateName : null;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => partials[templatePath];

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }

    private sealed class Money(decimal amount) : ScriptObject, IScriptCustomBinaryOperation, IScriptCustomFunction
    {
        private readonly decimal _amount = amount;

        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(string);

        public ScriptParameterInfo GetParameterInfo(int index) => new ScriptParameterInfo(typeof(string), "currency");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            _amount.ToString(context.CurrentCulture) + " " + arguments[0];

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new ValueTask<object?>(Invoke(context, callerContext, arguments, blockStatement));

        public bool TryEvaluate(
            TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue, out object? result)
        {
            result = op == ScriptBinaryOperator.Add && rightValue is int more ? new Money(_amount + more) : null;
            return result is not null;
        }
    }
}
