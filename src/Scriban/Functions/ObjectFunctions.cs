using System.Collections;
using System.Text;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The <c>object</c> object.</summary>
public sealed class ObjectFunctions : BuiltinGroup
{
    /// <summary>An object with these functions.</summary>
    public ObjectFunctions() : base(Table)
    {
    }

    private static readonly BuiltinTable Table = new()
    {
        { "default", "value, default", (TemplateContext c, object? value, object? other) => value is null or "" or EmptyScriptObject ? other : value },
        { "eval", "value", (TemplateContext c, object? value) => Eval(c, value) },
        { "eval_template", "value", (TemplateContext c, object? value) => EvalTemplate(c, value) },
        { "format", "value, format, culture?", (TemplateContext c, object? value, string? format, string? culture) => MathFunctions.Format(c, value, format, culture) },
        { "has_key", "value, key", (TemplateContext c, object? value, string? key) => Boxes.Of(TryGet(c, value, key, out _)) },
        { "has_value", "value, key", (TemplateContext c, object? value, string? key) => Boxes.Of(TryGet(c, value, key, out var member) && member is not null) },
        { "keys", "value", (TemplateContext c, object? value) => KeysOf(c, value) },
        { "size", "value", (TemplateContext c, object? value) => Boxes.Of(Size(c, value)) },
        { "typeof", "value", (TemplateContext c, object? value) => TypeOf(value) },
        { "kind", "value", (TemplateContext c, object? value) => value is null ? null : c.GetTypeName(value) },
        { "values", "value", (TemplateContext c, object? value) => ValuesOf(c, value) },
        { "from_json", "json", (TemplateContext c, string? json) => FromJson(json) },
        { "to_json", "value", (TemplateContext c, object? value) => ToJson(c, value) },
    };

    private static object? Eval(TemplateContext context, object? value)
    {
        if (value is null) return null;
        var template = Parse(context, value, ScriptMode.ScriptOnly);
        var writes = context.EnableOutput;
        context.EnableOutput = false;
        context.EnterRecursive(context.CurrentNode ?? template.Page!);
        try
        {
            return template.Page!.Evaluate(context);
        }
        catch (ScriptRuntimeException exception) when (exception is not ScriptAbortException && !exception.IsTooDeep)
        {
            throw new ArgumentException(exception.Message, nameof(value));
        }
        finally
        {
            context.ExitRecursive(context.CurrentNode ?? template.Page!);
            context.EnableOutput = writes;
        }
    }

    private static string? EvalTemplate(TemplateContext context, object? value)
    {
        if (value is null) return null;
        var template = Parse(context, value, ScriptMode.Default);
        try
        {
            return context.RenderTemplate(template, [], context.CurrentNode);
        }
        catch (ScriptRuntimeException exception) when (exception is not ScriptAbortException && !exception.IsTooDeep)
        {
            throw new ArgumentException(exception.Message, nameof(value));
        }
    }

    private static Template Parse(TemplateContext context, object value, ScriptMode mode)
    {
        var template = Template.Parse(context.ObjectToString(value), lexerOptions: new LexerOptions { Mode = mode });
        if (!template.HasErrors) return template;
        var messages = string.Concat(template.Messages.Select(m => m + "\n"));
        throw new ArgumentException(new ScriptRuntimeException(context.CurrentSpan, messages).Message, nameof(value));
    }

    private static bool TryGet(TemplateContext context, object? value, string? key, out object? member)
    {
        member = null;
        return value is not null && key is not null && context.GetMemberAccessor(value).TryGetValue(context, context.CurrentSpan, value, key, out member);
    }

    private static ScriptArray KeysOf(TemplateContext context, object? value)
    {
        if (value is null) return [];
        return [.. context.Steps(context.GetMemberAccessor(value).GetMembers(context, context.CurrentSpan, value))];
    }

    private static ScriptArray ValuesOf(TemplateContext context, object? value)
    {
        if (value is null) return [];
        var accessor = context.GetMemberAccessor(value);
        return [.. context.Steps(accessor.GetMembers(context, context.CurrentSpan, value))
            .Select(name => accessor.TryGetValue(context, context.CurrentSpan, value, (string)name!, out var member) ? member : null)];
    }

    private static int Size(TemplateContext context, object? value) => value switch
    {
        string text => text.Length,
        ICollection list => list.Count,
        IEnumerable items => context.Steps(items).Count(),
        _ => 0,
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string => "string",
        _ when Numbers.IsNumber(value) => "number",
        ScriptRange => "iterator",
        IScriptObject and not IList or IDictionary => "object",
        IList => "array",
        IEnumerable => "iterator",
        _ => "object",
    };

    private static object? FromJson(string? json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return Json.ToValue(document.RootElement);
    }

    private static string ToJson(TemplateContext context, object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Json.Write(writer, value, context);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
