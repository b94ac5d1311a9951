using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Named values in the order they were added; the object of the language.</summary>
public partial class ScriptObject : IDictionary<string, object?>, IScriptObject, IDictionary, IFormattable
{
    private readonly IEqualityComparer<string>? _comparer;
    private readonly int _capacity;
    private OrderedDictionary<string, object?>? _members;
    private HashSet<string>? _readOnlyMembers;

    /// <summary>An empty object.</summary>
    public ScriptObject() : this(0, null, null)
    {
    }

    /// <summary>An empty object that compares names its own way.</summary>
    public ScriptObject(IEqualityComparer<string>? keyComparer) : this(0, null, keyComparer)
    {
    }

    /// <summary>An empty object with room for some members.</summary>
    public ScriptObject(int capacity) : this(capacity, null, null)
    {
    }

    /// <summary>An empty object with room for some members that compares names its own way.</summary>
    public ScriptObject(int capacity, IEqualityComparer<string>? keyComparer) : this(capacity, null, keyComparer)
    {
    }

    /// <summary>An object with room for some members; a class derived from this one brings its static methods unless told not to.</summary>
    public ScriptObject(int capacity, bool? autoImportStaticsFromThisType) : this(capacity, autoImportStaticsFromThisType, null)
    {
    }

    /// <summary>An object with room for some members that compares names its own way.</summary>
    public ScriptObject(int capacity, bool? autoImportStaticsFromThisType, IEqualityComparer<string>? keyComparer)
    {
        _capacity = capacity;
        _comparer = keyComparer;
        if (autoImportStaticsFromThisType ?? IsOfHost) this.Import(GetType());
    }

    /// <summary>Whether the object is of a class that another assembly derived.</summary>
    private bool IsOfHost => GetType() != typeof(ScriptObject) && GetType().Assembly != typeof(ScriptObject).Assembly;

    private OrderedDictionary<string, object?> Members => _members ??= new OrderedDictionary<string, object?>(_capacity, _comparer);

    /// <summary>The members with all that a derived class would add later.</summary>
    private OrderedDictionary<string, object?> AllMembers
    {
        get
        {
            MaterializeAll();
            return Members;
        }
    }

    /// <summary>The number of members.</summary>
    public int Count => AllMembers.Count;

    /// <summary>Whether no member can be written.</summary>
    public virtual bool IsReadOnly { get; set; }

    /// <summary>The names of the members in order.</summary>
    public ICollection<string> Keys => AllMembers.Keys;

    /// <summary>The values of the members in order.</summary>
    public ICollection<object?> Values => AllMembers.Values;

    /// <summary>A member's value, null when there is none; setting one ignores read-only marks.</summary>
    public object? this[string key]
    {
        get => TryGetValue(null, default, key, out var value) ? value : null;
        set => SetValue(key, value, false);
    }

    /// <summary>A derived class finds a member that the object itself does not hold.</summary>
    /// <returns>Whether there is such a member.</returns>
    private protected virtual bool TryMaterialize(string member, [MaybeNullWhen(false)] out object value)
    {
        value = null;
        return false;
    }

    /// <summary>A derived class adds all members that it would find.</summary>
    private protected virtual void MaterializeAll()
    {
    }

    /// <summary>Whether the object itself holds a member, without asking a derived class.</summary>
    private protected bool Holds(string member) => _members is not null && _members.ContainsKey(member);

    /// <summary>Adds a member that a derived class made.</summary>
    private protected void Hold(string member, object? value, bool readOnly)
    {
        Members[member] = value;
        if (readOnly) (_readOnlyMembers ??= []).Add(member);
    }

    /// <summary>A copy of the members that the object itself holds.</summary>
    private protected KeyValuePair<string, object?>[] Holding() => _members is null ? [] : [.. _members];

    /// <summary>Forgets the members that the object itself holds, their read-only marks not.</summary>
    private protected void ClearHeld() => _members?.Clear();

    /// <summary>Removes all members.</summary>
    public virtual void Clear()
    {
        AllMembers.Clear();
        _readOnlyMembers = null;
    }

    /// <summary>The names of the members in order.</summary>
    public virtual IEnumerable<string> GetMembers() => AllMembers.Keys;

    /// <summary>Whether there is a member of this name.</summary>
    public virtual bool Contains(string member) => Holds(member) || TryMaterialize(member, out _);

    /// <summary>Reads a member.</summary>
    public virtual bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (_members is not null && _members.TryGetValue(member, out value)) return true;
        return TryMaterialize(member, out value);
    }

    /// <summary>A member's value when there is one of this type, or the type's default.</summary>
    public T? GetSafeValue<T>(string name) => GetSafeValue<T?>(name, default);

    /// <summary>A member's value when there is one of this type, or a default.</summary>
    public T GetSafeValue<T>(string name, T defaultValue) => this[name] is T value ? value : defaultValue;

    /// <summary>Whether a member of this name can be written.</summary>
    public virtual bool CanWrite(string member) =>
        !IsReadOnly && (_readOnlyMembers is null || !_readOnlyMembers.Contains(member));

    /// <summary>Writes a member unless it is read-only.</summary>
    public virtual bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        _ = Contains(member);
        if (!CanWrite(member)) return false;
        SetValue(member, value, readOnly);
        return true;
    }

    /// <summary>Writes a member, read-only or not.</summary>
    public void SetValue(string member, object? value, bool readOnly)
    {
        this.AssertNotReadOnly();
        Members[member] = value;
        SetReadOnly(member, readOnly);
    }

    /// <summary>Adds a member.</summary>
    /// <exception cref="ArgumentException">There is one of this name.</exception>
    public virtual void Add(string key, object? value)
    {
        this.AssertNotReadOnly();
        AllMembers.Add(key, value);
    }

    /// <summary>Whether there is a member of this name.</summary>
    public virtual bool ContainsKey(string key) => Contains(key);

    /// <summary>Removes a member.</summary>
    public virtual bool Remove(string member)
    {
        this.AssertNotReadOnly();
        _readOnlyMembers?.Remove(member);
        return AllMembers.Remove(member);
    }

    /// <summary>Says whether a member can be written from now on.</summary>
    public virtual void SetReadOnly(string member, bool readOnly)
    {
        if (readOnly) (_readOnlyMembers ??= []).Add(member);
        else _readOnlyMembers?.Remove(member);
    }

    /// <summary>The object as a template prints it.</summary>
    public virtual string ToString(string? format, IFormatProvider? formatProvider) =>
        formatProvider is TemplateContext context ? context.ObjectToString(this) : new TemplateContext().ObjectToString(this);

    /// <summary>The object as a template prints it.</summary>
    public string ToString(IFormatProvider? formatProvider) => ToString(null, formatProvider);

    /// <summary>The object as a template prints it.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Copies the members and their read-only marks.</summary>
    public virtual void CopyTo(ScriptObject dest)
    {
        ArgumentNullException.ThrowIfNull(dest);
        foreach (var (key, value) in AllMembers) dest.Hold(key, value, _readOnlyMembers?.Contains(key) ?? false);
    }

    /// <summary>A copy; a deep one copies objects and arrays among the values too.</summary>
    public virtual IScriptObject Clone(bool deep)
    {
        var copy = new ScriptObject(Count, _comparer) { IsReadOnly = IsReadOnly };
        CopyTo(copy);
        if (!deep) return copy;
        foreach (var (key, value) in AllMembers) copy.Members[key] = value is IScriptObject nested ? nested.Clone(true) : value;
        return copy;
    }

    /// <summary>The members in order.</summary>
    public virtual IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => AllMembers.GetEnumerator();

    /// <summary>An object with the members of a .NET object.</summary>
    public static ScriptObject From(object obj)
    {
        var result = new ScriptObject();
        result.Import(obj);
        return result;
    }

    /// <summary>Whether an object has members to import, as numbers, texts, lists and functions have not.</summary>
    public static bool IsImportable(object? obj) => obj switch
    {
        null or string or IScriptCustomFunction or Delegate => false,
        IScriptObject or IDictionary => true,
        IEnumerable => false,
        _ => !obj.GetType().IsPrimitive && obj is not (decimal or DateTime or TimeSpan or Enum),
    };
}
