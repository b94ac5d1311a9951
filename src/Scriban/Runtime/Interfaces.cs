using System.Reflection;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Something with named members that a template can read and, where allowed, write.</summary>
public interface IScriptObject
{
    /// <summary>The number of members.</summary>
    int Count { get; }

    /// <summary>Whether no member can be written.</summary>
    bool IsReadOnly { get; set; }

    /// <summary>The names of the members.</summary>
    IEnumerable<string> GetMembers();

    /// <summary>Whether there is a member of this name.</summary>
    bool Contains(string member);

    /// <summary>Reads a member.</summary>
    /// <returns>Whether there is such a member.</returns>
    bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value);

    /// <summary>Whether a member of this name can be written.</summary>
    bool CanWrite(string member);

    /// <summary>Writes a member.</summary>
    /// <returns>Whether it could be written.</returns>
    bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly);

    /// <summary>Removes a member.</summary>
    /// <returns>Whether there was one.</returns>
    bool Remove(string member);

    /// <summary>Says whether a member can be written from now on.</summary>
    void SetReadOnly(string member, bool readOnly);

    /// <summary>A copy, of the members' values too when deep.</summary>
    IScriptObject Clone(bool deep);
}

/// <summary>Finds and loads the templates that others include.</summary>
public interface ITemplateLoader
{
    /// <summary>The path that a name stands for, or null when it stands for none.</summary>
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    /// <summary>The text at a path, or null when there is none.</summary>
    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    /// <summary>The text at a path, or null when there is none.</summary>
    ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}

/// <summary>Where a template writes.</summary>
public interface IScriptOutput
{
    /// <summary>Writes a part of a text.</summary>
    void Write(string text, int offset, int count);

    /// <summary>Writes a part of a text.</summary>
    ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken);
}

/// <summary>A value that knows what operators make of it.</summary>
public interface IScriptCustomBinaryOperation
{
    /// <summary>Applies an operator of which this value is one side.</summary>
    /// <returns>Whether the operator has a meaning for it.</returns>
    bool TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue, out object? result);
}

/// <summary>A value whose items a function can go through.</summary>
public interface IScriptTransformable
{
    /// <summary>The type that the items share.</summary>
    Type ElementType { get; }

    /// <summary>Whether the items can become something of this type.</summary>
    bool CanTransform(Type transformType);

    /// <summary>Shows each item to a visitor until one says no.</summary>
    /// <returns>Whether the visitor saw all.</returns>
    bool Visit(TemplateContext context, SourceSpan span, Func<object?, bool> visit);

    /// <summary>What a function makes of each item.</summary>
    object? Transform(TemplateContext context, SourceSpan span, Func<object?, object?> apply, Type destType);
}

/// <summary>What a function expects.</summary>
public interface IScriptFunctionInfo
{
    /// <summary>How many arguments a call must have.</summary>
    int RequiredParameterCount { get; }

    /// <summary>How many parameters there are.</summary>
    int ParameterCount { get; }

    /// <summary>Whether a call may have more arguments than there are parameters, and where they go.</summary>
    ScriptVarParamKind VarParamKind { get; }

    /// <summary>The type of the result.</summary>
    Type ReturnType { get; }

    /// <summary>The parameter at an index from zero.</summary>
    ScriptParameterInfo GetParameterInfo(int index);
}

/// <summary>A function that a template can call.</summary>
public interface IScriptCustomFunction : IScriptFunctionInfo
{
    /// <summary>Calls the function.</summary>
    object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

    /// <summary>Calls the function.</summary>
    ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);
}

/// <summary>Where arguments go that have no parameter of their own.</summary>
public enum ScriptVarParamKind
{
    /// <summary>There may be none.</summary>
    None,

    /// <summary>All arguments are handed over as they are.</summary>
    Direct,

    /// <summary>The last parameter takes them as an array.</summary>
    LastParameter,
}

/// <summary>A parameter of a function.</summary>
public readonly record struct ScriptParameterInfo(Type ParameterType, string Name, bool HasDefaultValue, object? DefaultValue)
{
    /// <summary>A parameter that a call must give.</summary>
    public ScriptParameterInfo(Type parameterType, string name) : this(parameterType, name, false, null)
    {
    }

    /// <summary>A parameter that a call may leave out.</summary>
    public ScriptParameterInfo(Type parameterType, string name, object? defaultValue) : this(parameterType, name, true, defaultValue)
    {
    }
}

/// <summary>The name that templates see for a .NET member.</summary>
public delegate string MemberRenamerDelegate(MemberInfo member);

/// <summary>Whether templates see a .NET member.</summary>
public delegate bool MemberFilterDelegate(MemberInfo member);

/// <summary>Hides a member from templates.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ScriptMemberIgnoreAttribute : Attribute;

/// <summary>Which members of a .NET object an import takes.</summary>
[Flags]
public enum ScriptMemberImportFlags
{
    /// <summary>Public fields.</summary>
    Field = 1,

    /// <summary>Public properties.</summary>
    Property = 2,

    /// <summary>Public static methods.</summary>
    Method = 4,

    /// <summary>Fields, properties and static methods.</summary>
    All = Field | Property | Method,

    /// <summary>Public methods of the instance.</summary>
    MethodInstance = 8,
}
