using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Scriban.Runtime;

/// <summary>Turns the names of .NET into the names of templates: <c>MyName</c> into <c>my_name</c>.</summary>
public sealed class StandardMemberRenamer
{
    /// <summary>The renamer as a delegate.</summary>
    public static readonly MemberRenamerDelegate Default = Rename;

    /// <summary>The template's name for a member.</summary>
    public static string Rename(MemberInfo member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Rename(member.Name);
    }

    /// <summary>The template's name for a name; runs of capitals are not split.</summary>
    public static string Rename(string name) => Renamed.Known.GetOrAdd(name, Split);

    private static string Split(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]);
            if (startsWord) result.Append('_');
            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }

    /// <summary>Made when a .NET member is first renamed: templates over the language's own objects need none of it.</summary>
    private static class Renamed
    {
        public static readonly ConcurrentDictionary<string, string> Known = new();
    }
}
