using System.Collections;
using System.Reflection;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Reads and writes the members of objects of one kind.</summary>
public interface IObjectAccessor
{
    /// <summary>Whether the objects have items besides members.</summary>
    bool HasIndexer { get; }

    /// <summary>The type of the items' index.</summary>
    Type? IndexType { get; }

    /// <summary>The number of members.</summary>
    int GetMemberCount(TemplateContext context, SourceSpan span, object target);

    /// <summary>The names of the members.</summary>
    IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target);

    /// <summary>Whether there is such a member.</summary>
    bool HasMember(TemplateContext context, SourceSpan span, object target, string member);

    /// <summary>Reads a member.</summary>
    bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    /// <summary>Writes a member.</summary>
    bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value);

    /// <summary>Reads an item.</summary>
    bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value);

    /// <summary>Writes an item.</summary>
    bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value);
}

/// <summary>Reads and writes the items of lists of one kind.</summary>
public interface IListAccessor
{
    /// <summary>The number of items.</summary>
    int GetLength(TemplateContext context, SourceSpan span, object target);

    /// <summary>Reads an item; null beyond the ends.</summary>
    object? GetValue(TemplateContext context, SourceSpan span, object target, int index);

    /// <summary>Writes an item.</summary>
    void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value);
}

/// <summary>An accessor for objects without items.</summary>
internal abstract class MemberAccessor : IObjectAccessor
{
    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => GetMembers(context, span, target).Count();

    public abstract IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target);

    public virtual bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        TryGetValue(context, span, target, member, out _);

    public abstract bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public abstract bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value);

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}

/// <summary>Objects of the language.</summary>
internal sealed class ScriptObjectAccessor : MemberAccessor
{
    public static readonly ScriptObjectAccessor Default = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ((IScriptObject)target).GetMembers();

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        ((IScriptObject)target).TryGetValue(context, span, member, out value);

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        ((IScriptObject)target).TrySetValue(context, span, member, value, false);
}

/// <summary>.NET dictionaries; their keys are the members.</summary>
internal sealed class DictionaryAccessor : MemberAccessor
{
    public static readonly DictionaryAccessor Default = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((IDictionary)target).Keys.Cast<object>().Select(k => k.ToString() ?? "");

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var entries = (IDictionary)target;
        value = entries.Contains(member) ? entries[member] : null;
        return value is not null || entries.Contains(member);
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value)
    {
        ((IDictionary)target)[member] = value;
        return true;
    }
}

/// <summary>Numbers and truth values: they have no members.</summary>
internal sealed class PrimitiveAccessor : MemberAccessor
{
    public static readonly PrimitiveAccessor Default = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return false;
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
}

/// <summary>Texts and lists: their members are what .NET and <c>size</c> give.</summary>
internal sealed class SizedAccessor : MemberAccessor
{
    public static readonly SizedAccessor Default = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ["size"];

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = member != "size" ? null : target switch
        {
            string text => Boxes.Of(text.Length),
            ICollection list => Boxes.Of(list.Count),
            IEnumerable items => Boxes.Of(items.Cast<object?>().Count()),
            _ => null,
        };
        return value is not null;
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
}

/// <summary>The public members of one .NET type, under their names in templates.</summary>
internal sealed class DotNetAccessor : MemberAccessor
{
    private readonly OrderedDictionary<string, MemberInfo> _members = [];

    public DotNetAccessor(Type type, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        foreach (var member in DotNetMembers.Of(type, false, ScriptMemberImportFlags.Field | ScriptMemberImportFlags.Property, filter))
        {
            _members.TryAdd(renamer(member), member);
        }
    }

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _members.Keys;

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        if (!_members.TryGetValue(member, out var info)) return false;
        value = DotNetMembers.Read(info, target);
        return true;
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        _members.TryGetValue(member, out var info)
        && DotNetMembers.TryWrite(info, target, context.ToObject(span, value, DotNetMembers.TypeOf(info)));
}

/// <summary>Lists of .NET and arrays of the language.</summary>
internal sealed class ListAccessor : IListAccessor
{
    public static readonly ListAccessor Default = new();

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((IList)target).Count;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index)
    {
        var list = (IList)target;
        return (uint)index < (uint)list.Count ? list[index] : null;
    }

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value)
    {
        var list = (IList)target;
        if (target is ScriptArray array)
        {
            for (var missing = index - array.Count; missing > 0; missing--) context.StepInternally(span);
            array[index] = value;
            return;
        }

        if ((uint)index < (uint)list.Count) list[index] = value;
    }
}

/// <summary>Characters of a text.</summary>
internal sealed class TextAccessor : IListAccessor
{
    public static readonly TextAccessor Default = new();

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((string)target).Length;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index)
    {
        var text = (string)target;
        return (uint)index < (uint)text.Length
            ? text[index].ToString()
            : throw new IndexOutOfRangeException();
    }

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new InvalidOperationException("A character of a text cannot be set.");
}
