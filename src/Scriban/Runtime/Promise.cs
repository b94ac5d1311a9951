using System.Collections.Concurrent;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Values that .NET code promises instead of giving: tasks of all kinds.</summary>
internal static class Promise
{
    private static readonly ConcurrentDictionary<Type, Func<object, Task>> Adapters = new();

    /// <summary>Whether a method's result is a task.</summary>
    public static bool IsPromise(Type type) =>
        type == typeof(ValueTask) || typeof(Task).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    /// <summary>The value that a task of a type gives, once it does; null of one that gives none.</summary>
    public static object? ValueOf(TemplateContext context, object? promise, Type type)
    {
        if (promise is null) return null;
        var task = promise as Task ?? Adapters.GetOrAdd(type, CreateAdapter)(promise);
        context.Wait(task);
        return ValueType(type) is null ? null : task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
    }

    /// <summary>The type of the value, or null when there is none: <c>Task</c> and <c>ValueTask</c> only end.</summary>
    private static Type? ValueType(Type type)
    {
        for (var own = type; own is not null; own = own.BaseType)
        {
            if (!own.IsGenericType) continue;
            var value = own.GetGenericArguments()[0];
            return value.IsPublic || value.IsNestedPublic || value.Assembly != typeof(Task).Assembly ? value : null;
        }

        return null;
    }

    private static Func<object, Task> CreateAdapter(Type type)
    {
        var method = type.GetMethod(nameof(ValueTask.AsTask), BindingFlags.Public | BindingFlags.Instance)!;
        return promise => (Task)method.Invoke(promise, null)!;
    }
}
