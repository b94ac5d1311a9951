using System.Collections;
using Scriban.Runtime;
using Scriban.Runtime.Operators;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The <c>array</c> object. Every item that is looked at counts as a step of the loop around.</summary>
public sealed class ArrayFunctions : BuiltinGroup
{
    private static readonly object CycleTag = new();

    /// <summary>An object with these functions.</summary>
    public ArrayFunctions() : base(Table)
    {
    }

    private static readonly BuiltinTable Table = CreateTable();

    private static BuiltinTable CreateTable()
    {
        var table = new BuiltinTable
        {
            { "add", "list, value", (TemplateContext c, IEnumerable? list, object? value) => new ScriptArray(Items(c, list).Append(value)) },
            { "add_range", "list1, list2", (TemplateContext c, IEnumerable? list1, IEnumerable? list2) => new ScriptRange(Items(c, list1).Concat(Items(c, list2))) },
        };
        table["any"] = new VariadicFunction<IEnumerable?, object?>("list, function, args...", Any);
        foreach (var (name, function) in Rest) table[name] = function;
        return table;
    }

    private static BuiltinTable Rest => new()
    {
        { "compact", "list", (TemplateContext c, IEnumerable? list) => list is null ? null : ScriptRange.Compact(Items(c, list)) },
        { "concat", "list1, list2", (TemplateContext c, IEnumerable? list1, IEnumerable? list2) => list1 is null && list2 is null ? null : ScriptRange.Concat(Items(c, list1), Items(c, list2)) },
        { "contains", "list, item", (TemplateContext c, IEnumerable? list, object? item) => Boxes.Of(Items(c, list).Any(i => AreEqual(c, i, item))) },
        { "cycle", "list, group?", (TemplateContext c, IEnumerable? list, object? group) => Cycle(c, list, group) },
        { "each", "list, function", (TemplateContext c, IEnumerable? list, object? function) => Each(c, list, function) },
        { "filter", "list, function", (TemplateContext c, IEnumerable? list, object? function) => Filter(c, list, function) },
        { "first", "list", (TemplateContext c, IEnumerable? list) => First(list) },
        { "insert_at", "list, index, value", (TemplateContext c, IEnumerable? list, int index, object? value) => InsertAt(c, list, index, value) },
        { "join", "list, delimiter, function?", (TemplateContext c, IEnumerable? list, string? delimiter, object? function) => Join(c, list, delimiter, function) },
        { "last", "list", (TemplateContext c, IEnumerable? list) => list is IList items and not ScriptRange ? (items.Count > 0 ? items[^1] : null) : Items(c, list).LastOrDefault() },
        { "limit", "list, count", (TemplateContext c, IEnumerable? list, int count) => list is null ? null : Limit(c, list, count) },
        { "map", "list, member", (TemplateContext c, object? list, string? member) => Map(c, list, member) },
        { "offset", "list, index", (TemplateContext c, IEnumerable? list, int index) => list is null ? null : ScriptRange.Offset(Items(c, list), index) },
        { "remove_at", "list, index", (TemplateContext c, IEnumerable? list, int index) => RemoveAt(c, list, index) },
        { "reverse", "list", (TemplateContext c, IEnumerable? list) => ScriptRange.Reverse(Items(c, list)) },
        { "size", "list", (TemplateContext c, IEnumerable? list) => Boxes.Of(list is string text ? text.Length : list is ICollection items ? items.Count : Items(c, list).Count()) },
        { "sort", "list, member?", (TemplateContext c, object? list, string? member) => Sort(c, list, member) },
        { "uniq", "list", (TemplateContext c, IEnumerable? list) => list is null ? null : ScriptRange.Uniq(Items(c, list)) },
    };

    private static IEnumerable<object?> Items(TemplateContext context, IEnumerable? list) =>
        list is null ? [] : context.Steps(list);

    private static object? First(IEnumerable? list)
    {
        foreach (var item in list ?? Array.Empty<object?>()) return item;
        return null;
    }

    /// <summary>What is beyond the count is not even looked at.</summary>
    private static ScriptRange? Limit(TemplateContext context, IEnumerable list, int count) =>
        ScriptRange.Limit(Items(context, ScriptRange.Limit(list, count)), count);

    private static object Any(TemplateContext context, IEnumerable? list, object? function, ScriptArray arguments)
    {
        var callable = Callable(context, function);
        foreach (var item in Items(context, list))
        {
            var result = context.CallFunction(callable, context.CurrentNode, [item, .. arguments]);
            if (context.ToBool(context.CurrentSpan, result)) return Boxes.True;
        }

        return Boxes.False;
    }

    private static ScriptRange? Each(TemplateContext context, IEnumerable? list, object? function)
    {
        if (list is null) return null;
        var callable = Callable(context, function);
        var caller = context.CurrentNode;
        return new ScriptRange(Items(context, list).Select(item => context.CallFunction(callable, caller, item)));
    }

    private static ScriptRange? Filter(TemplateContext context, IEnumerable? list, object? function)
    {
        if (list is null) return null;
        var callable = Callable(context, function);
        var caller = context.CurrentNode;
        return new ScriptRange(Items(context, list).Where(item => context.ToBool(context.CurrentSpan, context.CallFunction(callable, caller, item))));
    }

    private static IScriptCustomFunction Callable(TemplateContext context, object? function) => function as IScriptCustomFunction
        ?? throw new ArgumentException($"Invalid function. The parameter `{context.ObjectToString(function)}` must be a function.", nameof(function));

    private static bool AreEqual(TemplateContext context, object? left, object? right)
    {
        if (Equals(left, right)) return true;
        if (!Numbers.IsNumber(left) || !Numbers.IsNumber(right)) return false;
        return new BinaryOperation(context, ScriptBinaryOperator.CompareEqual, left, right).Evaluate() is true;
    }

    /// <summary>The next item of a list at each call; lists of the same group, or else the same text, share their place.</summary>
    private static object? Cycle(TemplateContext context, IEnumerable? list, object? group)
    {
        if (list is null) return null;
        var items = Items(context, list).ToList();
        if (items.Count == 0) return null;
        if (!context.Tags.TryGetValue(CycleTag, out var tag) || tag is not Dictionary<string, int> places)
        {
            context.Tags[CycleTag] = places = [];
        }

        var key = context.ObjectToString(group ?? list);
        var place = places.GetValueOrDefault(key) % items.Count;
        places[key] = place + 1;
        return items[place];
    }

    private static ScriptArray InsertAt(TemplateContext context, IEnumerable? list, int index, object? value)
    {
        var result = new ScriptArray(Items(context, list));
        for (var missing = index - result.Count; missing > 0; missing--)
        {
            if (context.LoopLimit > 0 && index > context.LoopLimit) context.StepInternally(context.CurrentSpan, index);
            result.Add(null);
        }

        result.Insert(Math.Max(0, index), value);
        return result;
    }

    private static ScriptArray RemoveAt(TemplateContext context, IEnumerable? list, int index)
    {
        var result = new ScriptArray(Items(context, list));
        result.RemoveAt(index < 0 ? result.Count + index : index);
        return result;
    }

    private static string Join(TemplateContext context, IEnumerable? list, string? delimiter, object? function)
    {
        var callable = function is null ? null : Callable(context, function);
        var result = SpareBuilder.Take();
        var first = true;
        foreach (var item in Items(context, list))
        {
            if (!first) result.Append(delimiter);
            first = false;
            result.Append(context.ObjectToString(callable is null ? item : context.CallFunction(callable, context.CurrentNode, item)));
            if (context.LimitToString > 0 && result.Length > context.LimitToString)
            {
                throw new InvalidOperationException($"Joined string exceeds LimitToString `{context.LimitToString}`.");
            }
        }

        return SpareBuilder.ToTextAndGiveBack(result);
    }

    private static ScriptArray Map(TemplateContext context, object? list, string? member)
    {
        if (list is null || member is null) return [];
        var items = list is IEnumerable and not string ? (IEnumerable)list : new[] { list };
        var result = new ScriptArray();
        foreach (var item in Items(context, items))
        {
            if (item is not null && context.GetMemberAccessor(item).TryGetValue(context, context.CurrentSpan, item, member, out var value)) result.Add(value);
        }

        return result;
    }

    private static ScriptArray Sort(TemplateContext context, object? list, string? member)
    {
        if (list is null) return [];
        if (list is not IEnumerable items || list is string) return [list];
        var sorted = new List<SortedItem>();
        foreach (var item in Items(context, items))
        {
            var key = string.IsNullOrEmpty(member) || item is null ? item : MemberOf(context, item, member);
            sorted.Add(new SortedItem(item, key, sorted.Count));
        }

        sorted.Sort(new ItemComparer(context));
        var result = new ScriptArray(sorted.Count);
        foreach (var item in sorted) result.Add(item.Item);
        return result;
    }

    private static object? MemberOf(TemplateContext context, object item, string member) =>
        context.GetMemberAccessor(item).TryGetValue(context, context.CurrentSpan, item, member, out var value) ? value : null;

    /// <summary>An item, what it is sorted by, and its place before: what is equal stays in order.</summary>
    private sealed record SortedItem(object? Item, object? Key, int Place);

    /// <summary>Null first, numbers by size, texts as the culture sorts them; other things cannot be compared.</summary>
    private sealed class ItemComparer(TemplateContext context) : IComparer<SortedItem>
    {
        public int Compare(SortedItem? x, SortedItem? y)
        {
            var order = CompareKeys(x!.Key, y!.Key);
            return order != 0 ? order : x.Place.CompareTo(y.Place);
        }

        private int CompareKeys(object? x, object? y)
        {
            if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
            if (x is string first && y is string second) return string.Compare(first, second, context.CurrentCulture, System.Globalization.CompareOptions.None);
            if (Numbers.IsNumber(x) && Numbers.IsNumber(y)) return Order(x, y);
            if (x.GetType() == y.GetType() && x is IComparable comparable) return comparable.CompareTo(y);
            throw new InvalidOperationException("Failed to compare two elements in the array.");
        }

        private int Order(object x, object y)
        {
            if (new BinaryOperation(context, ScriptBinaryOperator.CompareLess, x, y).Evaluate() is true) return -1;
            return new BinaryOperation(context, ScriptBinaryOperator.CompareGreater, x, y).Evaluate() is true ? 1 : 0;
        }
    }
}
