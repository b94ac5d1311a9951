using System.Globalization;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A host's answer to a variable that no object has.</summary>
public delegate bool TryGetVariableDelegate(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value);

/// <summary>A host's answer to a member that an object has not.</summary>
public delegate bool TryGetMemberDelegate(TemplateContext context, SourceSpan span, object? target, string member, out object? value);

/// <summary>What to print instead of failing.</summary>
public delegate string RenderRuntimeExceptionDelegate(ScriptRuntimeException exception);

/// <summary>All that a template sees and is allowed while it is evaluated. Not for several threads at once.</summary>
public partial class TemplateContext : IFormatProvider
{
    /// <summary>Prints a failure as its message in brackets.</summary>
    public static readonly RenderRuntimeExceptionDelegate RenderRuntimeExceptionDefault = exception => $"[{exception.Message}]";

    private Stack<CultureInfo>? _cultures;
    private Stack<string?>? _sourceFiles;

    /// <summary>A context with the functions of the language.</summary>
    public TemplateContext() : this(null, null)
    {
    }

    /// <summary>A context with other functions.</summary>
    public TemplateContext(ScriptObject? builtin) : this(builtin, null)
    {
    }

    /// <summary>A context that compares names its own way.</summary>
    public TemplateContext(IEqualityComparer<string>? keyComparer) : this(null, keyComparer)
    {
    }

    /// <summary>A context with other functions that compares names its own way.</summary>
    public TemplateContext(ScriptObject? builtin, IEqualityComparer<string>? keyComparer)
    {
        BuiltinObject = builtin ?? new BuiltinFunctions(keyComparer);
        _globals.Add(BuiltinObject);
    }

    /// <summary>How numbers and dates are written; invariant unless pushed.</summary>
    public CultureInfo CurrentCulture => _cultures is { Count: > 0 } ? _cultures.Peek() : CultureInfo.InvariantCulture;

    /// <summary>Where included templates come from.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>Never: this implementation does not speak Liquid.</summary>
    public bool IsLiquid => false;

    /// <summary>Whether lines that a block writes get the blanks before the block. On by default.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Whether empty lines get them too. On by default.</summary>
    public bool IndentOnEmptyLines { get; set; } = true;

    /// <summary>Whether included templates are indented too. On by default.</summary>
    public bool IndentWithInclude { get; set; } = true;

    /// <summary>How many UTF-16 units a text, and all that is rendered, may have; 0 lifts the limit.</summary>
    public int LimitToString { get; set; } = 1_048_576;

    /// <summary>How deep objects may nest that are printed; 0 lifts the limit.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    /// <summary>What a line that the engine itself ends is ended with.</summary>
    public string NewLine { get; set; } = Environment.NewLine;

    /// <summary>The dialect.</summary>
    public ScriptLang Language { get; set; } = ScriptLang.Default;

    /// <summary>Ends the evaluation when cancelled; looked at in loops and calls.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>How included templates are parsed.</summary>
    public ParserOptions? TemplateLoaderParserOptions { get; set; }

    /// <summary>How included templates are read.</summary>
    public LexerOptions? TemplateLoaderLexerOptions { get; set; }

    /// <summary>The names of .NET members in templates.</summary>
    public MemberRenamerDelegate MemberRenamer { get; set; } = StandardMemberRenamer.Default;

    /// <summary>Which .NET members templates see; all public ones when null.</summary>
    public MemberFilterDelegate? MemberFilter { get; set; }

    /// <summary>How many steps a loop with all loops inside it may take; 0 lifts the limit.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>The same for queries of the host; the loops' limit when null.</summary>
    public int? LoopLimitQueryable { get; set; }

    /// <summary>How deep functions and includes may call each other; 0 stands for 1000, the most there can be.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>Whether statements write. Off while an expression is only evaluated.</summary>
    public bool EnableOutput { get; set; } = true;

    /// <summary>Has no meaning here: this implementation does not speak the scientific dialect.</summary>
    public bool UseScientific { get; set; }

    /// <summary>Whether a function that ends without <c>ret</c> may not stand in an expression.</summary>
    public bool ErrorForStatementFunctionAsExpression { get; set; }

    /// <summary>The functions of the language.</summary>
    public ScriptObject BuiltinObject { get; }

    /// <summary>The included templates by path; each is parsed once.</summary>
    public Dictionary<string, Template> CachedTemplates => field ??= [];

    /// <summary>The path of the template that is evaluated.</summary>
    public string? CurrentSourceFile => _sourceFiles is { Count: > 0 } ? _sourceFiles.Peek() : null;

    /// <summary>A host's answer to a variable that no object has.</summary>
    public TryGetVariableDelegate? TryGetVariable { get; set; }

    /// <summary>What to print instead of failing; null to fail.</summary>
    public RenderRuntimeExceptionDelegate? RenderRuntimeException { get; set; }

    /// <summary>A host's answer to a member that an object has not.</summary>
    public TryGetMemberDelegate? TryGetMember { get; set; }

    /// <summary>Whatever the host or its functions want to keep.</summary>
    public Dictionary<object, object?> Tags => field ??= [];

    /// <summary>The number of cultures that were pushed.</summary>
    public int CultureCount => _cultures?.Count ?? 0;

    /// <summary>The number of source files that were pushed.</summary>
    public int SourceFileCount => _sourceFiles?.Count ?? 0;

    /// <summary>How long the regular expressions of one evaluation may run together.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a variable that does not exist is an error.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether break and continue outside a loop end the page or function instead of failing.</summary>
    public bool EnableBreakAndContinueAsReturnOutsideLoop { get; set; }

    /// <summary>Whether a member of null is null.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>Whether a member that does not exist is null. On by default.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>Whether a call of a function that does not exist is null.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Whether an item beyond the ends is null. On by default.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>Whether an item at index null is null.</summary>
    public bool EnableNullIndexer { get; set; }

    /// <summary>The statement or call that is evaluated.</summary>
    public ScriptNode? CurrentNode { get; internal set; }

    /// <summary>Where the statement or call that is evaluated stands.</summary>
    public SourceSpan CurrentSpan => CurrentNode?.Span ?? new SourceSpan(CurrentSourceFile, default, default);

    /// <summary>Fails when the host asked for the end, or when the evaluation has cost too much.</summary>
    /// <exception cref="ScriptAbortException">The host asked for the end.</exception>
    public void CheckAbort()
    {
        if (CancellationToken.IsCancellationRequested) throw new ScriptAbortException(CurrentSpan, CancellationToken);
        CheckAllocationNowAndThen();
    }

    /// <summary>Writes numbers and dates as this culture does until it is popped.</summary>
    public void PushCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        (_cultures ??= new()).Push(culture);
    }

    /// <summary>Goes back to the culture before.</summary>
    public CultureInfo PopCulture() => (_cultures ??= new()).Pop();

    /// <summary>Names the file that is evaluated until it is popped.</summary>
    public void PushSourceFile(string? sourceFile) => (_sourceFiles ??= new()).Push(sourceFile);

    /// <summary>Goes back to the file before.</summary>
    public string? PopSourceFile() => (_sourceFiles ??= new()).Pop();

    /// <summary>Evaluates a piece of a template; a function it names is called.</summary>
    public object? Evaluate(ScriptNode? scriptNode) => scriptNode?.Evaluate(this);

    /// <summary>Evaluates a piece of a template; a function it names is handed over when asked so.</summary>
    public virtual object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        aliasReturnedFunction && scriptNode is ScriptExpression expression ? expression.GetValue(this) : Evaluate(scriptNode);

    /// <summary>Evaluates a piece of a template.</summary>
    public ValueTask<object?> EvaluateAsync(ScriptNode? scriptNode) => RunAsync(() => Evaluate(scriptNode));

    /// <summary>Evaluates a piece of a template.</summary>
    public virtual ValueTask<object?> EvaluateAsync(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        RunAsync(() => Evaluate(scriptNode, aliasReturnedFunction));

    /// <summary>A new object with the functions of the language.</summary>
    public static ScriptObject GetDefaultBuiltinObject() => new BuiltinFunctions();

    /// <summary>Makes the context as good as new, settings apart.</summary>
    public virtual void Reset()
    {
        _cultures = null;
        _sourceFiles = null;
        CachedTemplates.Clear();
        ResetVariables();
        ResetOutput();
        ResetLimits();
    }

    /// <summary>How to write numbers and dates, for .NET's own formatting.</summary>
    public virtual object? GetFormat(Type? formatType) =>
        formatType == typeof(TemplateContext) ? this : CurrentCulture.GetFormat(formatType);
}
