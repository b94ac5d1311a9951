using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>Brings .NET objects, functions and JSON into script objects.</summary>
public static class ScriptObjectExtensions
{
    /// <summary>Checks that an object can be written.</summary>
    /// <exception cref="InvalidOperationException">It is read-only.</exception>
    public static void AssertNotReadOnly(this IScriptObject scriptObject)
    {
        if (scriptObject.IsReadOnly) throw new InvalidOperationException("The object is readonly");
    }

    /// <summary>Reads a member.</summary>
    public static bool TryGetValue(this IScriptObject scriptObject, string key, out object? value) =>
        scriptObject.TryGetValue(null, default, key, out value);

    /// <summary>Writes a member.</summary>
    /// <exception cref="ArgumentException">The member is read-only.</exception>
    public static void SetValue(this IScriptObject scriptObject, string member, object? value, bool readOnly)
    {
        if (!scriptObject.TrySetValue(null, default, member, value, readOnly))
        {
            throw new ArgumentException($"The member `{member}` is readonly", nameof(member));
        }
    }

    /// <summary>The object with the members: itself, or what an array has beside its items.</summary>
    public static ScriptObject? GetScriptObject(this IScriptObject scriptObject) => scriptObject switch
    {
        ScriptObject plain => plain,
        ScriptArray array => array.ScriptObject,
        _ => null,
    };

    /// <summary>Copies the members of another object; what is read-only here stays as it is.</summary>
    public static void Import(this IScriptObject script, IScriptObject other)
    {
        foreach (var member in other.GetMembers().ToArray())
        {
            if (other.TryGetValue(null, default, member, out var value)) script.TrySetValue(null, default, member, value, false);
        }
    }

    /// <summary>Copies the members of a JSON object.</summary>
    public static void Import(this IScriptObject script, JsonElement json) => script.Import((object)json);

    /// <summary>Adds a function.</summary>
    public static void Import(this IScriptObject script, string member, Delegate function) =>
        script.SetValue(member, DynamicCustomFunction.Create(function), false);

    /// <summary>Copies the public fields and properties of an object, the static methods of a <see cref="Type"/>, the entries of a dictionary.</summary>
    public static void Import(this IScriptObject script, object? obj, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null) =>
        script.Import(obj, ScriptMemberImportFlags.All, filter, renamer);

    /// <summary>Copies the members of an object that the flags name.</summary>
    public static void Import(
        this IScriptObject script, object? obj, ScriptMemberImportFlags flags, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null)
    {
        switch (obj)
        {
            case null: return;
            case IScriptObject other: script.Import(other); return;
            case JsonElement json: ImportJson(script, json); return;
            case IDictionary entries: ImportEntries(script, entries); return;
            default:
                foreach (var member in DotNetMembers.Of(obj as Type ?? obj.GetType(), obj is Type, flags, filter))
                {
                    ImportOne(script, obj is Type ? null : obj, member, (renamer ?? StandardMemberRenamer.Default)(member));
                }

                return;
        }
    }

    /// <summary>Copies one member of an object or of a <see cref="Type"/>.</summary>
    /// <exception cref="ArgumentException">There is no such member.</exception>
    public static void ImportMember(this IScriptObject script, object obj, string memberName, string? exportName = null)
    {
        var type = obj as Type ?? obj.GetType();
        var found = type.GetMember(memberName).FirstOrDefault()
            ?? throw new ArgumentException($"The member `{memberName}` was not found on `{type}`", nameof(memberName));
        ImportOne(script, obj is Type ? null : obj, found, exportName ?? StandardMemberRenamer.Default(found));
    }

    private static void ImportOne(IScriptObject script, object? target, MemberInfo member, string name)
    {
        var value = member is MethodInfo method
            ? DynamicCustomFunction.Create(target, method)
            : DotNetMembers.Read(member, target);
        script.SetValue(name, value is JsonElement json ? Json.ToValue(json) : value, false);
    }

    private static void ImportEntries(IScriptObject script, IDictionary entries)
    {
        foreach (DictionaryEntry entry in entries)
        {
            script.SetValue(entry.Key.ToString() ?? "", entry.Value is JsonElement json ? Json.ToValue(json) : entry.Value, false);
        }
    }

    private static void ImportJson(IScriptObject script, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new ArgumentException($"Unsupported JSON of kind `{json.ValueKind}`, expecting an object", nameof(json));
        foreach (var property in json.EnumerateObject()) script.SetValue(property.Name, Json.ToValue(property.Value), false);
    }
}
