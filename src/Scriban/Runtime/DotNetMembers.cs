using System.Reflection;

namespace Scriban.Runtime;

/// <summary>The members of a .NET type that templates may see.</summary>
internal static class DotNetMembers
{
    public static IEnumerable<MemberInfo> Of(Type type, bool isStatic, ScriptMemberImportFlags flags, MemberFilterDelegate? filter)
    {
        var where = BindingFlags.Public | (isStatic ? BindingFlags.Static | BindingFlags.DeclaredOnly : BindingFlags.Instance);
        var members = new List<MemberInfo>();
        if (flags.HasFlag(ScriptMemberImportFlags.Field)) members.AddRange(type.GetFields(where));
        if (flags.HasFlag(ScriptMemberImportFlags.Property)) members.AddRange(type.GetProperties(where).Where(p => p.CanRead && p.GetIndexParameters().Length == 0));
        if (flags.HasFlag(isStatic ? ScriptMemberImportFlags.Method : ScriptMemberImportFlags.MethodInstance))
        {
            members.AddRange(type.GetMethods(where).Where(m => !m.IsSpecialName && !m.ContainsGenericParameters && m.DeclaringType != typeof(object)));
        }

        return members
            .Where(m => m.GetCustomAttribute<ScriptMemberIgnoreAttribute>() is null && (filter is null || filter(m)))
            .DistinctBy(m => m is MethodInfo method ? method.ToString() : m.Name);
    }

    public static object? Read(MemberInfo member, object? target) => member switch
    {
        FieldInfo field => field.GetValue(target),
        PropertyInfo property => property.GetValue(target),
        _ => null,
    };

    public static bool TryWrite(MemberInfo member, object target, object? value)
    {
        switch (member)
        {
            case FieldInfo { IsInitOnly: false, IsLiteral: false } field:
                field.SetValue(target, value);
                return true;
            case PropertyInfo { SetMethod.IsPublic: true } property:
                property.SetValue(target, value);
                return true;
            default:
                return false;
        }
    }

    public static Type TypeOf(MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;
}
