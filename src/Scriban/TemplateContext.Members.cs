using System.Collections;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban;

/// <content>How the members and items of values are found.</content>
public partial class TemplateContext
{
    private Dictionary<Type, IObjectAccessor>? _accessors;

    /// <summary>What reads the members of an object.</summary>
    public IObjectAccessor GetMemberAccessor(object target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target switch
        {
            IScriptObject => ScriptObjectAccessor.Default,
            string => SizedAccessor.Default,
            IDictionary => DictionaryAccessor.Default,
            IList => SizedAccessor.Default,
            bool or int or long or double or float or decimal or BigInteger or char => PrimitiveAccessor.Default,
            _ => AccessorOf(target.GetType()),
        };
    }

    /// <summary>What reads the items of an object, or null when it has none.</summary>
    public IListAccessor? GetListAccessor(object target) => target switch
    {
        string => TextAccessor.Default,
        IList => ListAccessor.Default,
        _ => null,
    };

    internal bool TryReadMember(SourceSpan span, object target, string member, out object? value)
    {
        if (target is IScriptObject script ? script.TryGetValue(this, span, member, out value) : GetMemberAccessor(target).TryGetValue(this, span, target, member, out value)) return true;
        if (member == "empty?")
        {
            value = IsEmpty(span, target);
            return true;
        }

        return TryGetMember is { } ask && ask(this, span, target, member, out value);
    }

    private IObjectAccessor AccessorOf(Type type)
    {
        _accessors ??= [];
        if (_accessors.TryGetValue(type, out var accessor)) return accessor;
        return _accessors[type] = new DotNetAccessor(type, MemberFilter, MemberRenamer);
    }
}
