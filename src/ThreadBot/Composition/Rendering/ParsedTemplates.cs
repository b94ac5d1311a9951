using System.Collections.Concurrent;
using Scriban;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Rendering;

/// <summary>Keeps parsed templates: families and partials are rendered often. It holds a bounded number, whatever the size of the library.</summary>
internal sealed class ParsedTemplates
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<TemplateSource, Template> _parsed = [];

    public Template Get(TemplateSource source)
    {
        if (_parsed.TryGetValue(source, out var template))
            return template;

        if (_parsed.Count >= Most)
            _parsed.Clear();
        return _parsed[source] = TemplateParser.Parse(source);
    }
}
