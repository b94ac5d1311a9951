using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Rendering;

/// <summary>Finds what a template includes among the partials that were read with its library. It never touches the disk.</summary>
internal sealed class PartialLoader(ThreadTemplate template, ParsedTemplates parsed) : ITemplateLoader
{
    /// <summary>The line of the thread's own file that included last.</summary>
    public int IncludingLine { get; private set; } = template.Source.BodyLine;

    private IReadOnlyDictionary<string, TemplateSource> Partials => template.Scope.Partials;

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string? templateName)
    {
        if (templateName is null || !Partials.TryGetValue(templateName, out var partial))
            throw new ScriptRuntimeException(callerSpan, WhyMissing(templateName));
        if (callerSpan.FileName == template.File)
            IncludingLine = callerSpan.Start.Line + 1;

        var page = parsed.Get(partial);
        if (page.HasErrors)
            throw new ScriptParserRuntimeException(callerSpan, $"The partial '{templateName}' is no template.", page.Messages);
        context.CachedTemplates[partial.File] = page;
        return partial.File;
    }

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        Partials.Values.FirstOrDefault(p => p.File == templatePath)?.Text;

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));

    private string WhyMissing(string? name) =>
        Partials.Count == 0
            ? $"There is no partial '{name}': include reads the files in partials/ only, and there are none."
            : $"There is no partial '{name}': include reads the files in partials/ only, which are {string.Join(", ", Partials.Keys)}.";
}
