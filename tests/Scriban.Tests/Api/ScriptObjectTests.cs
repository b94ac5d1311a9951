using System.Globalization;
using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Tests.Api;

public sealed class ScriptObjectTests
{
    [Fact]
    public void Members_keep_the_order_in_which_they_were_added()
    {
        var script = new ScriptObject { ["b"] = 1, ["a"] = 2, ["c"] = 3 };
        script.Remove("a");
        script["a"] = 4;

        Assert.Equal(["b", "c", "a"], script.Keys);
        Assert.Equal("{b: 1, c: 3, a: 4}", script.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_read_only_member_stays_what_it_is()
    {
        var script = new ScriptObject();
        script.SetValue("a", 1, true);

        Assert.False(script.TrySetValue(null, default, "a", 2, false));
        Assert.Equal(1, script["a"]);
    }

    [Fact]
    public void A_read_only_object_refuses_members()
    {
        var script = new ScriptObject { IsReadOnly = true };

        Assert.Throws<InvalidOperationException>(() => script["a"] = 1);
    }

    [Fact]
    public void Json_becomes_objects_arrays_and_numbers()
    {
        using var document = JsonDocument.Parse("""{"a":[1,2.5,"x",null,true],"b":{"c":99999999999}}""");
        var script = new ScriptObject();
        script.Import(document.RootElement);

        Assert.Equal("""{a: [1, 2.5, "x", null, true], b: {c: 99999999999}}""", script.ToString(CultureInfo.InvariantCulture));
        Assert.IsType<long>(((ScriptObject)script["b"]!)["c"]);
    }

    [Fact]
    public void Dictionaries_are_copied_without_renaming()
    {
        var script = new ScriptObject();
        script.Import(new Dictionary<string, object> { ["MyKey"] = 1 });

        Assert.Equal("{MyKey: 1}", script.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Names_can_be_compared_without_case()
    {
        var script = new ScriptObject(StringComparer.OrdinalIgnoreCase) { ["Name"] = "x" };

        Assert.True(script.Contains("NAME"));
    }

    [Fact]
    public void A_deep_copy_shares_nothing()
    {
        var inner = new ScriptArray { 1 };
        var script = new ScriptObject { ["list"] = inner };
        var copy = (ScriptObject)script.Clone(true);
        inner.Add(2);

        Assert.Equal("{list: [1]}", copy.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_array_grows_where_it_is_written()
    {
        var array = new ScriptArray { 1 };
        array[3] = 4;

        Assert.Equal([1, null, null, 4], array);
        Assert.Null(array[9]);
    }
}
