using Scriban;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Rendering;

/// <summary>Keeps parsed templates: families and partials are rendered often. It holds a bounded number, whatever the size of the library.</summary>
internal sealed class ParsedTemplates
{
    private const int Most = 200;
    private readonly Lock _gate = new();
    private readonly Dictionary<TemplateSource, Template> _parsed = [];

    public Template Get(TemplateSource source)
    {
        lock (_gate)
        {
            if (_parsed.TryGetValue(source, out var known))
                return known;
        }

        var template = TemplateParser.Parse(source);
        lock (_gate)
        {
            if (_parsed.Count >= Most)
                _parsed.Clear();
            return _parsed[source] = template;
        }
    }
}
