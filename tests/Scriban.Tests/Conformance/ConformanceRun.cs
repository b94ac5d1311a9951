using System.Globalization;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Conformance;

/// <summary>What this engine makes of a case.</summary>
public sealed record ConformanceResult(string? Output, string? ErrorKind, string? ErrorPos, string? ErrorText)
{
    public bool Passes(ConformanceCase expected) => expected.ExpectError ? ErrorKind == expected.ErrorKind : Output == expected.Expected;
}

/// <summary>Takes cases to the engine.</summary>
public static class ConformanceRun
{
    public static ConformanceResult Of(ConformanceCase test)
    {
        var path = test.Path.Length == 0 ? null : test.Path;
        var parser = new ParserOptions { ExpressionDepthLimit = test.ExpressionDepthLimit ?? ParserOptions.Default.ExpressionDepthLimit };
        var lexer = new LexerOptions { Mode = test.Mode is null ? ScriptMode.Default : Enum.Parse<ScriptMode>(test.Mode) };
        var template = Template.Parse(test.Template, path, parser, lexer);
        if (template.HasErrors)
        {
            return new ConformanceResult(null, "parse", PositionOf(template.Messages[0].Span), string.Join('\n', template.Messages));
        }

        try
        {
            return new ConformanceResult(template.Render(ContextOf(test)), null, null, null);
        }
        catch (ScriptRuntimeException exception)
        {
            return new ConformanceResult(null, "runtime", PositionOf(exception.Span), exception.Message);
        }
    }

    private static string PositionOf(SourceSpan span) => span.Start.ToStringSimple();

    public static TemplateContext ContextOf(ConformanceCase test)
    {
        var context = new TemplateContext { NewLine = "\n", TemplateLoader = test.Includes is null ? null : new IncludedTexts(test.Includes) };
        var model = new ScriptObject();
        if (test.Model is { } json) model.Import(json);
        if (test.Functions) model.Import(typeof(ImportedFunctions));
        context.PushGlobal(model);
        foreach (var (name, value) in test.Settings ?? []) Set(context, name, value);
        return context;
    }

    private static void Set(TemplateContext context, string name, JsonElement value)
    {
        if (name == "Culture")
        {
            context.PushCulture(CultureInfo.GetCultureInfo(value.GetString()!));
            return;
        }

        var property = typeof(TemplateContext).GetProperty(name)!;
        property.SetValue(context, value.Deserialize(property.PropertyType));
    }

    private sealed class IncludedTexts(Dictionary<string, string> texts) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName == "null" ? null : templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => texts.GetValueOrDefault(templatePath);

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }

    private static class ImportedFunctions
    {
        public static string SpecialConcatStrings(string a = "default_a", string b = "default_b", string c = "default_c") => $"a: {a}, b: {b}, c: {c}";

        public static string SpecialConcatStringAndParams(string a, params object[] args) => $"a: {a}, {SpecialConcatParams(args)}";

        public static string SpecialConcatParams(params object[] args) => string.Join(", ", args.Select((value, index) => $"v{index}: {value}"));
    }
}
