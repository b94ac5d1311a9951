using Scriban.Runtime;

namespace ThreadBot.Curricula.Data;

/// <summary>Data as templates see it. It is shared by all of them, so none can change it.</summary>
internal static class FrozenData
{
    public static object? Of(DataNode node) => node switch
    {
        MapNode map => Of(map.Entries.ToDictionary(e => e.Key, e => Of(e.Value))),
        ListNode list => Of(list.Items),
        ScalarNode scalar => scalar.Value,
        _ => null,
    };

    /// <summary>An object that cannot be changed.</summary>
    public static ScriptObject Of(Dictionary<string, object?> members)
    {
        var frozen = new ScriptObject();
        foreach (var (name, value) in members)
            frozen.SetValue(name, value, readOnly: true);
        frozen.IsReadOnly = true;
        return frozen;
    }

    private static ScriptArray Of(IReadOnlyList<DataNode> items)
    {
        var frozen = new ScriptArray(items.Count);
        foreach (var item in items)
            frozen.Add(Of(item));
        frozen.IsReadOnly = true;
        return frozen;
    }
}
