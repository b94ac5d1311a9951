using System.Collections;
using System.Numerics;
using System.Text.Json;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>JSON to values of the language and back.</summary>
internal static class Json
{
    public static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ToObject(json),
        JsonValueKind.Array => ToArray(json),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => ToNumber(json),
        JsonValueKind.True => Boxes.True,
        JsonValueKind.False => Boxes.False,
        _ => null,
    };

    private static ScriptObject ToObject(JsonElement json)
    {
        var result = new ScriptObject();
        foreach (var property in json.EnumerateObject()) result.SetValue(property.Name, ToValue(property.Value), false);
        return result;
    }

    private static ScriptArray ToArray(JsonElement json)
    {
        var result = new ScriptArray(json.GetArrayLength());
        foreach (var item in json.EnumerateArray()) result.Add(ToValue(item));
        return result;
    }

    private static object ToNumber(JsonElement json)
    {
        if (json.TryGetInt32(out var small)) return Boxes.Of(small);
        if (json.TryGetInt64(out var large)) return large;
        var digits = json.GetRawText();
        var isWhole = digits.Length <= Numbers.MostDigits && digits.AsSpan().IndexOfAny('.', 'e', 'E') < 0;
        return isWhole && BigInteger.TryParse(digits, out var integer) ? integer : json.GetDouble();
    }

    public static void Write(Utf8JsonWriter writer, object? value, TemplateContext context, int depth = 0)
    {
        if (depth > context.DepthLimitOfObjects) throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case double or float or decimal or BigInteger: writer.WriteRawValue(NumberText(value)); break;
            case IScriptCustomFunction or ScriptFunction: throw new ArgumentException("Can not serialize functions to JSON.", nameof(value));
            case ScriptObject or IDictionary: WriteMembers(writer, value, context, depth); break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in context.Steps(items)) Write(writer, item, context, depth + 1);
                writer.WriteEndArray();
                break;
            default: JsonSerializer.Serialize(writer, value, value.GetType()); break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, object value, TemplateContext context, int depth)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in (IDictionary)value)
        {
            context.StepInternally();
            writer.WritePropertyName(entry.Key.ToString() ?? "");
            Write(writer, entry.Value, context, depth + 1);
        }

        writer.WriteEndObject();
    }

    private static string NumberText(object value) => value switch
    {
        double d when !double.IsFinite(d) => throw new ArgumentException($"The number {d} has no form in JSON.", nameof(value)),
        _ => string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", value),
    };
}
