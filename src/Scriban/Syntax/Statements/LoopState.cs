using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>What a loop leaves out of its items.</summary>
internal struct LoopArguments
{
    public bool Reversed { get; set; }

    public int Offset { get; set; }

    public int Limit { get; set; }

    public int Columns { get; set; }

    public readonly IList Select(IList items)
    {
        if (!Reversed && Offset <= 0 && Limit <= 0) return items;
        var selected = items.Cast<object?>().Skip(Math.Max(0, Reversed ? 0 : Offset));
        if (Reversed) selected = items.Cast<object?>().Skip(Math.Max(0, Offset)).Reverse();
        if (Limit > 0) selected = selected.Take(Limit);
        return selected.ToList();
    }
}

/// <summary>What <c>for</c>, <c>while</c> and <c>tablerow</c> stand for inside a loop.</summary>
internal sealed class LoopState(int length) : IScriptObject
{
    private object? _value;
    private object? _before;

    public int Index { get; set; }

    public int Columns { get; init; } = 1;

    public int Column => (Index % Columns) + 1;

    public int Row => (Index / Columns) + 1;

    public bool IsLast => Index == length - 1;

    public object? Value
    {
        get => _value;
        set
        {
            _before = _value;
            _value = value;
        }
    }

    int IScriptObject.Count => 0;

    bool IScriptObject.IsReadOnly
    {
        get => true;
        set => _ = value;
    }

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Boxes.Of(Index),
            "rindex" => Boxes.Of(length - Index - 1),
            "first" => Boxes.Of(Index == 0),
            "last" => Boxes.Of(IsLast),
            "even" => Boxes.Of(Index % 2 == 0),
            "odd" => Boxes.Of(Index % 2 == 1),
            "length" => Boxes.Of(length),
            "changed" => Boxes.Of(Index == 0 || !Equals(_before, _value)),
            "col" => Boxes.Of(Column - 1),
            _ => null,
        };
        return value is not null;
    }

    public IEnumerable<string> GetMembers() => ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];

    public bool Contains(string member) => TryGetValue(null, default, member, out _);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
