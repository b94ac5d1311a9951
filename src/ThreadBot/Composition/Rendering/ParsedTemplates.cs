using Scriban;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Rendering;

/// <summary>
/// Keeps parsed templates: a family's threads come one after the other, and so do one thread's networks. It holds a few: with more of them,
/// those that are let go are old enough to be collected late, and a check of many threads takes a quarter more memory.
/// </summary>
internal sealed class ParsedTemplates
{
    private const int Most = 20;
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
