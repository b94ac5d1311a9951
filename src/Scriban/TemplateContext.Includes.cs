using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <content>Templates that others include.</content>
public partial class TemplateContext
{
    /// <summary>The path of a template, asked from the loader.</summary>
    /// <exception cref="ScriptRuntimeException">There is no loader, or it knows no path.</exception>
    public virtual string GetTemplatePathFromName(string templateName, ScriptNode? callerContext)
    {
        var span = callerContext?.Span ?? CurrentSpan;
        if (TemplateLoader is null)
        {
            throw new ScriptRuntimeException(span, $"Unable to include <{templateName}>. No TemplateLoader registered in TemplateContext.TemplateLoader");
        }

        string? path;
        try
        {
            path = TemplateLoader.GetPath(this, span, templateName);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw CannotLoad(span, templateName, exception);
        }

        return path ?? throw new ScriptRuntimeException(span, $"Include template path is null for `{templateName}");
    }

    /// <summary>The template at a path, parsed once.</summary>
    /// <exception cref="ScriptRuntimeException">There is none, or it cannot be parsed.</exception>
    public Template GetOrCreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        if (!CachedTemplates.TryGetValue(templatePath, out var template))
        {
            template = ParseIncluded(templatePath, callerContext?.Span ?? CurrentSpan);
            CachedTemplates[templatePath] = template;
        }

        return template;
    }

    /// <summary>The template at a path, parsed once.</summary>
    public ValueTask<Template> GetOrCreateTemplateAsync(string templatePath, ScriptNode? callerContext) =>
        RunAsync(() => GetOrCreateTemplate(templatePath, callerContext));

    /// <summary>What a template renders to with these arguments.</summary>
    public string RenderTemplate(Template template, ScriptArray arguments, ScriptNode? callerContext)
    {
        var indent = EnterIndent(false);
        PushOutput();
        try
        {
            RenderHere(template, arguments, callerContext);
            return _output?.ToString() ?? "";
        }
        finally
        {
            PopOutput();
            indent.Leave(false);
        }
    }

    /// <summary>What a template renders to with these arguments.</summary>
    public ValueTask<string> RenderTemplateAsync(Template template, ScriptArray arguments, ScriptNode? callerContext) =>
        RunAsync(() => RenderTemplate(template, arguments, callerContext));

    /// <summary>Renders a template into the current output, with the current blanks before its lines.</summary>
    internal void RenderInPlace(Template template, ScriptArray arguments, ScriptNode callerContext)
    {
        var indent = EnterIndent(true);
        try
        {
            RenderHere(template, arguments, callerContext);
        }
        finally
        {
            indent.Leave(true);
        }
    }

    private void RenderHere(Template template, ScriptArray arguments, ScriptNode? callerContext)
    {
        var caller = callerContext ?? CurrentNode;
        if (caller is not null) EnterRecursive(caller);
        PushFrame(new LocalFrame { Arguments = arguments, Variables = NamedOf(arguments) });
        PushSourceFile(template.SourceFilePath);
        var node = CurrentNode;
        var loops = LoopsAround;
        LoopsAround = 0;
        try
        {
            template.Page?.Render(this);
        }
        finally
        {
            LoopsAround = loops;
            CurrentNode = node;
            PopSourceFile();
            PopFrame();
            if (caller is not null) ExitRecursive(caller);
        }
    }

    private static ScriptObject? NamedOf(ScriptArray arguments)
    {
        if (((IScriptObject)arguments).Count == 0) return null;
        var locals = new ScriptObject();
        locals.Import(other: arguments.ScriptObject);
        return locals;
    }

    private Template ParseIncluded(string path, SourceSpan span)
    {
        var text = Load(path, span) ?? throw new ScriptRuntimeException(span, $"The result of including `{path}` cannot be null");
        var template = Template.Parse(text, path, TemplateLoaderParserOptions, TemplateLoaderLexerOptions);
        if (!template.HasErrors) return template;
        throw new ScriptParserRuntimeException(span, $"Error while parsing template `{path}`", template.Messages);
    }

    private string? Load(string path, SourceSpan span)
    {
        try
        {
            if (TemplateLoader is not { } loader) return null;
            return Awaits ? Await(loader.LoadAsync(this, span, path)) : loader.Load(this, span, path);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw CannotLoad(span, path, exception);
        }
    }

    private static ScriptRuntimeException CannotLoad(SourceSpan span, string name, Exception exception) =>
        new(span, $"Unexpected exception while loading the include `{name}`: {exception.Message}", exception);
}
