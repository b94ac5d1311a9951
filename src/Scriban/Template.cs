using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A parsed template. It can be rendered by several threads at once, each with a context of its own.</summary>
public sealed class Template
{
    private Template(string? sourceFilePath, ScriptPage? page, LogMessageBag messages, ParserOptions parserOptions, LexerOptions lexerOptions)
    {
        SourceFilePath = sourceFilePath;
        Page = page;
        Messages = messages;
        ParserOptions = parserOptions;
        LexerOptions = lexerOptions;
    }

    /// <summary>The path that messages name, or null.</summary>
    public string? SourceFilePath { get; }

    /// <summary>The tree, or null when the template has errors.</summary>
    public ScriptPage? Page { get; }

    /// <summary>Whether the template cannot be evaluated.</summary>
    public bool HasErrors => Messages.HasErrors;

    /// <summary>What the parser has to say.</summary>
    public LogMessageBag Messages { get; }

    /// <summary>How the template was parsed.</summary>
    public ParserOptions ParserOptions { get; }

    /// <summary>How the text was read.</summary>
    public LexerOptions LexerOptions { get; }

    /// <summary>Parses a text; what is wrong with it is in <see cref="Messages"/>.</summary>
    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var readingOptions = lexerOptions ?? LexerOptions.Default;
        var parsingOptions = parserOptions ?? ParserOptions.Default;
        var workbench = Workbench.Take();
        var lexer = new Lexer(text, sourceFilePath, workbench.Tokens, readingOptions);
        lexer.Tokenize();
        var parser = new Parser(text, sourceFilePath, workbench.Tokens, workbench.Parts, parsingOptions);
        var page = parser.ParsePage();
        var messages = parser.Messages;
        foreach (var message in lexer.Messages)
        {
            if (parser.HasSeen(message.Span.Start)) messages.Add(message);
        }

        workbench.GiveBack();
        return new Template(sourceFilePath, messages.HasErrors ? null : page, messages, parsingOptions, readingOptions);
    }

    /// <summary>The value of an expression, or of the last one of several.</summary>
    /// <exception cref="InvalidOperationException">The expression cannot be parsed.</exception>
    /// <exception cref="ScriptRuntimeException">The expression is at fault.</exception>
    public static object? Evaluate(string expression, TemplateContext context) => ParseExpression(expression).Evaluate(context);

    /// <summary>The value of an expression that sees a model.</summary>
    public static object? Evaluate(string expression, object? model, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        ParseExpression(expression).Evaluate(model, memberRenamer, memberFilter);

    /// <summary>The value of an expression.</summary>
    public static ValueTask<object?> EvaluateAsync(string expression, TemplateContext context) => ParseExpression(expression).EvaluateAsync(context);

    /// <summary>The value of an expression that sees a model.</summary>
    public static ValueTask<object?> EvaluateAsync(string expression, object? model, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        ParseExpression(expression).EvaluateAsync(model, memberRenamer, memberFilter);

    /// <summary>The value of the template: that of <c>ret</c> or of the last expression. Nothing is written.</summary>
    /// <exception cref="InvalidOperationException">The template has errors.</exception>
    /// <exception cref="ScriptRuntimeException">The template is at fault.</exception>
    public object? Evaluate(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writes = context.EnableOutput;
        context.EnableOutput = false;
        try
        {
            return Run(context, static (page, context) => page.Evaluate(context));
        }
        finally
        {
            context.EnableOutput = writes;
        }
    }

    /// <summary>The value of the template for a model.</summary>
    public object? Evaluate(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Evaluate(ContextOf(model, memberRenamer, memberFilter));

    /// <summary>The value of the template. Tasks that functions and members give, and templates that are loaded, are awaited.</summary>
    public ValueTask<object?> EvaluateAsync(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RunAsync(() => Evaluate(context));
    }

    /// <summary>The value of the template for a model.</summary>
    public ValueTask<object?> EvaluateAsync(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        EvaluateAsync(ContextOf(model, memberRenamer, memberFilter));

    /// <summary>Writes the template to the context's output and gives what that output holds.</summary>
    /// <exception cref="InvalidOperationException">The template has errors.</exception>
    /// <exception cref="ScriptRuntimeException">The template is at fault.</exception>
    public string Render(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var finished = false;
        try
        {
            Run(context, static (page, context) =>
            {
                page.FrontMatter?.Evaluate(context);
                page.Render(context);
                return null;
            });
            finished = true;
            return context.TakeOutput();
        }
        finally
        {
            // What a failed template wrote must not stand before the next one's text.
            if (!finished) context.TakeOutput();
        }
    }

    /// <summary>What the template gives for a model: a <see cref="ScriptObject"/>, or an object whose members are imported.</summary>
    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Render(ContextOf(model, memberRenamer, memberFilter));

    /// <summary>Writes the template. Tasks that functions and members give, templates that are loaded, and outputs are awaited.</summary>
    public ValueTask<string> RenderAsync(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RunAsync(() => Render(context));
    }

    /// <summary>What the template gives for a model.</summary>
    public ValueTask<string> RenderAsync(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        RenderAsync(ContextOf(model, memberRenamer, memberFilter));

    private static Template ParseExpression(string expression) =>
        Parse(expression, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });

    private static TemplateContext ContextOf(object? model, MemberRenamerDelegate? renamer, MemberFilterDelegate? filter)
    {
        var context = new TemplateContext { MemberRenamer = renamer ?? StandardMemberRenamer.Default, MemberFilter = filter };
        var global = new ScriptObject();
        if (model is not null) global.Import(model, filter, renamer);
        context.PushGlobal(global);
        return context;
    }

    private object? Run(TemplateContext context, Func<ScriptPage, TemplateContext, object?> run)
    {
        if (Page is null || HasErrors)
        {
            throw new InvalidOperationException($"This template has errors. Check the <Template.HasError> and <Template.Messages> before evaluating a template. Messages:\n{Messages}");
        }

        context.PushLocal();
        context.PushSourceFile(SourceFilePath);
        context.BeginEvaluation();
        try
        {
            return run(Page, context);
        }
        finally
        {
            context.EndEvaluation();
            context.PopSourceFile();
            context.PopLocal();
        }
    }
}
