using System.Reflection;
using Xunit.Abstractions;

namespace Scriban.Tests.Api;

/// <summary>
/// What a host written against the package finds here, by <c>host-api.txt</c>: a type on a line of its own, its members below it. Behind a member that
/// can be set stands <c>=</c>; a line that begins with <c>-</c> names what is left out, and says why.
/// </summary>
public sealed class HostApiTests(ITestOutputHelper output)
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(bool)] = "bool",
        [typeof(void)] = "void",
    };

    [Fact]
    public void What_a_host_uses_is_there_and_what_is_left_out_is_not()
    {
        var wrong = new List<string>();
        var type = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Api", "host-api.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] != ' ') wrong.AddRange(WrongType(type = line));
            else if (IsWrong(type, line.Trim())) wrong.Add($"{type}: {line.Trim()}");
        }

        foreach (var line in wrong) output.WriteLine(line);
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> WrongType(string line)
    {
        var name = line.TrimStart('-').Split(" : ")[0];
        return line[0] == '-' == (Find(name) is null) ? [] : [line];
    }

    private static bool IsWrong(string typeName, string line)
    {
        if (typeName[0] == '-') return false;
        var isLeftOut = line[0] == '-';
        var member = line.TrimStart('-').Split(" : ")[0];
        return isLeftOut == (Find(typeName) is { } type && Has(type, member));
    }

    private static Type? Find(string name) => typeof(Template).Assembly.GetExportedTypes().FirstOrDefault(t => NameOf(t, isFull: true) == name);

    private static bool Has(Type type, string member)
    {
        if (type.IsEnum) return member.Split(", ").All(name => Enum.IsDefined(type, name));
        var (name, isCall, canBeSet) = (member.Split('(', ' ')[0], member.Contains('('), member.EndsWith('='));
        if (!isCall) return IsValue(type, name, canBeSet);
        var inherited = type.IsInterface ? type.GetInterfaces() : [];
        var methods = name == "new" ? type.GetConstructors() : inherited.Append(type).SelectMany(t => t.GetMethods(Everything)).Cast<MethodBase>();
        return methods.Any(m => (name == "new" || m.Name == name) && member.EndsWith($"({string.Join(", ", m.GetParameters().Select(p => NameOf(p.ParameterType)))})", StringComparison.Ordinal));
    }

    private static bool IsValue(Type type, string name, bool canBeSet) =>
        type.GetField(name, Everything) is not null
        || type.GetMember(name, MemberTypes.Property, Everything).Cast<PropertyInfo>().Any(p => !canBeSet || p.SetMethod is { IsPublic: true });

    private static string NameOf(Type type, bool isFull = false)
    {
        if (type.IsByRef) return $"out {NameOf(type.GetElementType()!)}";
        if (type.IsArray) return $"{NameOf(type.GetElementType()!)}[]";
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        var name = isFull ? $"{type.Namespace}.{type.Name}" : type.Name;
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(",", type.GetGenericArguments().Select(t => NameOf(t)))}>"
            : name;
    }
}
