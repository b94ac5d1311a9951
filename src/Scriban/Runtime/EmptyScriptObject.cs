using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>What <c>empty</c> and <c>blank</c> stand for: equal to what has no items or members.</summary>
public sealed class EmptyScriptObject : IScriptObject
{
    /// <summary>The one there is.</summary>
    public static readonly EmptyScriptObject Default = new();

    private EmptyScriptObject()
    {
    }

    /// <summary>None.</summary>
    public int Count => 0;

    /// <summary>Always.</summary>
    public bool IsReadOnly
    {
        get => true;
        set => _ = value;
    }

    /// <summary>None.</summary>
    public IEnumerable<string> GetMembers() => [];

    /// <summary>Never.</summary>
    public bool Contains(string member) => false;

    /// <summary>Never.</summary>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = null;
        return false;
    }

    /// <summary>Never.</summary>
    public bool CanWrite(string member) => false;

    /// <summary>Never.</summary>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <summary>Never.</summary>
    public bool Remove(string member) => false;

    /// <summary>Changes nothing.</summary>
    public void SetReadOnly(string member, bool readOnly)
    {
    }

    /// <summary>Itself.</summary>
    public IScriptObject Clone(bool deep) => this;

    /// <summary>Nothing.</summary>
    public override string ToString() => "";
}
