using System.Collections.Concurrent;
using Scriban;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Rendering;

/// <summary>Keeps parsed templates: families and partials are rendered often. It holds a bounded number, whatever the size of the library.</summary>
internal sealed class ParsedTemplates
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<TemplateSource, Template> _parsed = [];
    private int _added;

    public Template Get(TemplateSource source)
    {
        if (_parsed.TryGetValue(source, out var template))
            return template;

        // The dictionary's own count locks all of it.
        if (Interlocked.Increment(ref _added) % Most == 0)
            _parsed.Clear();
        return _parsed[source] = TemplateParser.Parse(source);
    }
}
