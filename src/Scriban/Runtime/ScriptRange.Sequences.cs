using System.Collections;

namespace Scriban.Runtime;

/// <content>Sequences made of others. Nothing is read before the result is.</content>
public partial class ScriptRange
{
    /// <summary>The items from an index on.</summary>
    public static ScriptRange? Offset(IEnumerable? list, int index) => list is null ? null : new(ItemsOf(list).Skip(index));

    /// <summary>So many items from the start.</summary>
    public static ScriptRange? Limit(IEnumerable? list, int count) => list is null ? null : new(ItemsOf(list).Take(count));

    /// <summary>The items that are not null.</summary>
    public static ScriptRange? Compact(IEnumerable? list) => list is null ? null : new(ItemsOf(list).Where(item => item is not null));

    /// <summary>Each item once, where it comes first.</summary>
    public static ScriptRange? Uniq(IEnumerable? list) => list is null ? null : new(ItemsOf(list).Distinct());

    /// <summary>The items from the last to the first.</summary>
    public static ScriptRange Reverse(IEnumerable? list) => new(ItemsOf(list).Reverse());

    /// <summary>The items of one, then those of the other.</summary>
    public static ScriptRange? Concat(IEnumerable? left, IEnumerable? right) =>
        left is null && right is null ? null : new(ItemsOf(left).Concat(ItemsOf(right)));

    /// <summary>The items that are in one or the other.</summary>
    public static ScriptRange BinaryOr(IEnumerable<object?> left, IEnumerable<object?> right) => new(left.Union(right));

    /// <summary>The items that are in both.</summary>
    public static ScriptRange BinaryAnd(IEnumerable<object?> left, IEnumerable<object?> right) => new(left.Intersect(right));

    /// <summary>The items, then the value.</summary>
    public static ScriptRange ShiftLeft(IEnumerable? left, object? value) => new(ItemsOf(left).Append(value));

    /// <summary>The value, then the items.</summary>
    public static ScriptRange ShiftRight(object? value, IEnumerable? right) => new(ItemsOf(right).Prepend(value));

    /// <summary>The items so many times.</summary>
    public static ScriptRange Multiply(IEnumerable? left, int count) =>
        new(Enumerable.Range(0, Math.Max(0, count)).SelectMany(_ => ItemsOf(left)));

    /// <summary>The first of so many equal parts.</summary>
    /// <exception cref="DivideByZeroException">The count is zero.</exception>
    public static ScriptRange Divide(IEnumerable? left, int count)
    {
        if (count == 0) throw new DivideByZeroException();
        return new ScriptRange(FirstPart(left, Math.Abs(count)));
    }

    /// <summary>Every so many-th item, the first one included.</summary>
    /// <exception cref="DivideByZeroException">The count is zero.</exception>
    public static ScriptRange Modulus(IEnumerable? left, int count)
    {
        if (count == 0) throw new DivideByZeroException();
        return new ScriptRange(ItemsOf(left).Where((_, index) => index % Math.Abs(count) == 0));
    }

    private static IEnumerable<object?> FirstPart(IEnumerable? left, int parts)
    {
        var items = ItemsOf(left).ToList();
        for (var i = 0; i < items.Count / parts; i++) yield return items[i];
    }

    private static IEnumerable<object?> ItemsOf(IEnumerable? list)
    {
        if (list is null) yield break;
        foreach (var item in list) yield return item;
    }
}

/// <summary>The whole numbers from one to another, both counted.</summary>
/// <param name="first">The first.</param>
/// <param name="last">The last; when smaller, they are counted down.</param>
internal sealed class WholeNumbers(long first, long last) : IReadOnlyList<object?>
{
    private readonly int _step = first <= last ? 1 : -1;

    public int Count { get; } = (int)Math.Min(int.MaxValue, Math.Abs(last - first) + 1);

    public object? this[int index] => Numbers.Narrow(first + ((long)index * _step));

    public IEnumerator<object?> GetEnumerator()
    {
        for (var number = first; ; number += _step)
        {
            yield return Numbers.Narrow(number);
            if (number == last) yield break;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
