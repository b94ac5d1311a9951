namespace ThreadBot;

/// <summary>How much a fault matters.</summary>
public enum Severity
{
    /// <summary>The thread can go out; its author should look.</summary>
    Warning,

    /// <summary>The thread cannot go out.</summary>
    Error,
}

/// <summary>Something wrong in a file of the author's, said so that they can mend it.</summary>
/// <param name="Severity">Whether the thread can still go out.</param>
/// <param name="Rule">The rule's name in lower case with hyphens, such as <c>post-too-long</c>; each has its heading in the documentation.</param>
/// <param name="File">The path relative to the threads folder (or the settings file's name), with forward slashes.</param>
/// <param name="Line">From 1; 0 where no line can be named.</param>
/// <param name="Message">One sentence: what is wrong and what to do.</param>
public sealed record Fault(Severity Severity, string Rule, string File, int Line, string Message)
{
    /// <summary>The thread concerned, where the fault is one thread's alone.</summary>
    public ThreadSlug? Thread { get; init; }

    /// <summary>The network concerned, where the fault is one network's alone.</summary>
    public string? Network { get; init; }

    /// <summary><c>file:line: error rule: message</c>.</summary>
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Severity == Severity.Error ? "error" : "warning")} {Rule}: {Message}";
}
