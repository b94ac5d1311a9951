using System.Collections;
using System.Numerics;
using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <content>Values as templates print them.</content>
public partial class TemplateContext
{
    /// <summary>A value as a template prints it; nested in another one, texts are quoted.</summary>
    /// <exception cref="ScriptRuntimeException">Objects nest too deep.</exception>
    public virtual string ObjectToString(object? value, bool nested = false)
    {
        switch (value)
        {
            case string text when !nested: return text;
            case null: return nested ? "null" : "";
            case bool flag: return flag ? "true" : "false";
            case int number: return number.ToString(CurrentCulture);
            case double or long or decimal: return ((IFormattable)value).ToString(null, CurrentCulture);
        }

        var builder = SpareBuilder.Take();
        Append(builder, value, nested, 0);
        if (LimitToString > 0 && builder.Length > LimitToString) return builder.ToString(0, LimitToString) + "...";
        return SpareBuilder.ToTextAndGiveBack(builder);
    }

    private void Append(StringBuilder builder, object? value, bool nested, int depth)
    {
        if (LimitToString > 0 && builder.Length > LimitToString) return;
        if (depth > DepthLimitOfObjects || (depth & 15) == 15) CheckDepth(depth);
        switch (value)
        {
            case null: builder.Append("null"); break;
            case string text when nested: AppendQuoted(builder, text); break;
            case string text: builder.Append(text); break;
            case bool flag: builder.Append(flag ? "true" : "false"); break;
            case char letter: builder.Append(letter); break;
            case EmptyScriptObject: break;
            case DateTime date: builder.Append(Functions.DateFormat.OfContext(this, date)); break;
            case ScriptObject script: AppendMembers(builder, script, depth); break;
            case IScriptCustomFunction: builder.Append("<function>"); break;
            case IDictionary entries: AppendEntries(builder, entries, depth); break;
            case KeyValuePair<string, object?> pair: AppendPair(builder, pair.Key, pair.Value, depth); break;
            case IEnumerable items: AppendItems(builder, items, depth); break;
            case BigInteger number:
                CheckNumber(number, CurrentSpan);
                builder.Append(number.ToString(CurrentCulture));
                break;
            case IFormattable formattable: builder.Append(formattable.ToString(null, CurrentCulture)); break;
            default: builder.Append(value.ToString()); break;
        }
    }

    private void CheckDepth(int depth)
    {
        if (depth <= DepthLimitOfObjects && System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return;
        throw new ScriptRuntimeException(
            new SourceSpan(CurrentSpan.FileName, default, default), "Structure is too deeply nested or contains reference loops.");
    }

    private void AppendMembers(StringBuilder builder, ScriptObject script, int depth)
    {
        builder.Append('{');
        var first = true;
        foreach (var (key, value) in script)
        {
            AppendMember(builder, key, value, depth, ref first);
        }

        builder.Append('}');
    }

    private void AppendEntries(StringBuilder builder, IDictionary entries, int depth)
    {
        builder.Append('{');
        var first = true;
        foreach (DictionaryEntry entry in entries)
        {
            AppendMember(builder, ObjectToString(entry.Key), entry.Value, depth, ref first);
        }

        builder.Append('}');
    }

    private void AppendPair(StringBuilder builder, string key, object? value, int depth)
    {
        var first = true;
        builder.Append('{');
        AppendMember(builder, "key", key, depth, ref first);
        AppendMember(builder, "value", value, depth, ref first);
        builder.Append('}');
    }

    private void AppendMember(StringBuilder builder, string key, object? value, int depth, ref bool first)
    {
        if (!first) builder.Append(", ");
        first = false;
        if (IsIdentifier(key)) builder.Append(key);
        else AppendQuoted(builder, key);
        builder.Append(": ");
        Append(builder, value, true, depth + 1);
    }

    private void AppendItems(StringBuilder builder, IEnumerable items, int depth)
    {
        builder.Append('[');
        var first = true;
        foreach (var item in items)
        {
            if (!first) builder.Append(", ");
            first = false;
            Append(builder, item, true, depth + 1);
            if (LimitToString > 0 && builder.Length > LimitToString) break;
        }

        builder.Append(']');
    }

    private static bool IsIdentifier(string key) =>
        key.Length > 0 && !char.IsDigit(key[0]) && key.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static void AppendQuoted(StringBuilder builder, string text) => builder.Append(Literals.Quote(text));
}
