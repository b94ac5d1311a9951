using System.Collections;
using System.Globalization;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <content>Values: truth, numbers, lists, names of types, and what .NET methods want.</content>
public partial class TemplateContext
{
    /// <summary>Whether a value counts as true: all do but null, false and empty.</summary>
    public virtual bool ToBool(SourceSpan span, object? value) => value switch
    {
        null => false,
        bool flag => flag,
        EmptyScriptObject => false,
        _ => true,
    };

    /// <summary>A value as an integer.</summary>
    /// <exception cref="ScriptRuntimeException">It is none.</exception>
    public virtual int ToInt(SourceSpan span, object? value)
    {
        switch (value)
        {
            case int number: return number;
            case null: return 0;
            case string text when int.TryParse(text, NumberStyles.Integer, CurrentCulture, out var parsed): return parsed;
        }

        if (Numbers.IsNumber(value) || value is bool) return Numbers.ToInt32(value, span);
        throw new ScriptRuntimeException(span, $"Unable to convert type `{GetTypeName(value)}` to int");
    }

    /// <summary>A value as a list; null stays null.</summary>
    /// <exception cref="ScriptRuntimeException">It is none.</exception>
    public virtual IList? ToList(SourceSpan span, object? value) => value switch
    {
        null => null,
        IList list => list,
        IEnumerable items => new ScriptRange(items),
        _ => throw new ScriptRuntimeException(span, $"Unexpected list value. Expecting an array, list or iterator. Unable to convert to a list from the type `{GetTypeName(value)}`"),
    };

    /// <summary>Whether a value has no characters, items or members; null when the question makes no sense.</summary>
    public virtual object? IsEmpty(SourceSpan span, object? against) => against switch
    {
        string text => Boxes.Of(text.Length == 0),
        EmptyScriptObject => Boxes.True,
        ICollection list => Boxes.Of(list.Count == 0),
        IEnumerable items => Boxes.Of(!items.Cast<object?>().Any()),
        IScriptObject script => Boxes.Of(script.Count == 0),
        null => null,
        _ => null,
    };

    /// <summary>What messages and <c>object.kind</c> call the type of a value.</summary>
    public virtual string GetTypeName(object? value) => value switch
    {
        null => "null",
        bool => "bool",
        byte => "byte",
        sbyte => "sbyte",
        short => "short",
        ushort => "ushort",
        int => "int",
        uint => "uint",
        long => "long",
        ulong => "ulong",
        float => "float",
        double => "double",
        decimal => "decimal",
        BigInteger => "bigint",
        string => "string",
        char => "char",
        ScriptRange => "range",
        IScriptCustomFunction => "function",
        ScriptObject => "object",
        IDictionary => "dictionary",
        IList => "array",
        IEnumerable => "enumerable",
        Enum => "enum",
        _ => value.GetType().Name,
    };

    /// <summary>A value as .NET wants it.</summary>
    /// <exception cref="ScriptRuntimeException">It cannot be converted.</exception>
    public T? ToObject<T>(SourceSpan span, object? value) => (T?)ToObject(span, value, typeof(T));

    /// <summary>A value as .NET wants it.</summary>
    /// <exception cref="ScriptRuntimeException">It cannot be converted.</exception>
    public virtual object? ToObject(SourceSpan span, object? value, Type destinationType)
    {
        ArgumentNullException.ThrowIfNull(destinationType);
        if (destinationType == typeof(object)) return value;
        if (destinationType == typeof(string)) return value is null ? null : value as string ?? ObjectToString(value);
        if (destinationType == typeof(bool)) return Boxes.Of(ToBool(span, value));
        var type = Nullable.GetUnderlyingType(destinationType);
        if (value is null) return destinationType.IsValueType && type is null ? Activator.CreateInstance(destinationType) : null;
        type ??= destinationType;
        if (type.IsInstanceOfType(value)) return value;
        if (type == typeof(IList) || type == typeof(IEnumerable)) return ToListOrFail(span, value, type);
        return ConvertOrFail(span, value, type);
    }

    private IList ToListOrFail(SourceSpan span, object value, Type type) =>
        value is IEnumerable ? ToList(span, value)! : throw CannotConvert(span, value, type);

    private object ConvertOrFail(SourceSpan span, object value, Type type)
    {
        try
        {
            if (type.IsEnum && value is string name) return Enum.Parse(type, name, true);
            if (type == typeof(char) && value is string { Length: 1 } letter) return letter[0];
            if (Numbers.IsNumber(value) || value is bool) return Numbers.ConvertTo(value, type) ?? throw CannotConvert(span, value, type);
            if (value is IList list && type.IsArray) return ToArray(span, list, type.GetElementType()!);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException or InvalidCastException)
        {
            throw new ScriptRuntimeException(span, CannotConvert(span, value, type).OriginalMessage, exception);
        }

        throw CannotConvert(span, value, type);
    }

    private Array ToArray(SourceSpan span, IList list, Type type)
    {
        var result = Array.CreateInstance(type, list.Count);
        for (var i = 0; i < list.Count; i++) result.SetValue(ToObject(span, list[i], type), i);
        return result;
    }

    private ScriptRuntimeException CannotConvert(SourceSpan span, object value, Type type) =>
        new(span, $"Unable to convert type `{GetTypeName(value)}` to `{NameOf(type)}`");

    private static string NameOf(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => type.Name,
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Double => "double",
        TypeCode.Single => "float",
        TypeCode.Decimal => "decimal",
        TypeCode.DateTime => "DateTime",
        _ => type.Name,
    };
}
