using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Curricula.Templates;

/// <summary>Renders the front matter of a family for one item after another. Each value is parsed once.</summary>
/// <param name="file">The family's file.</param>
/// <param name="data">What the templates see as <c>data</c>.</param>
/// <param name="stop">Ends the rendering.</param>
internal sealed class FrontMatterTemplates(string file, ScriptObject data, CancellationToken stop) : IDisposable
{
    private readonly Dictionary<ScalarNode, Template> _parsed = new(ReferenceEqualityComparer.Instance);
    private readonly TimeLimit _time = new(TimeProvider.System, stop);
    private (object? Item, LimitedContext Context)? _current;

    /// <summary>The first value that is no template of the language; null where all are.</summary>
    public ScalarNode? FindWrong(MapNode frontMatter)
    {
        foreach (var entry in frontMatter.Entries)
        {
            foreach (var value in entry.Value is ListNode list ? list.Items : [entry.Value])
            {
                if (value is ScalarNode scalar && IsTemplate(scalar) && Parse(scalar).HasErrors)
                    return scalar;
            }
        }

        return null;
    }

    /// <summary>What is wrong with a value that is no template.</summary>
    public string WhyWrong(ScalarNode value) => $"The template is wrong: {Parse(value).Messages[0].Message}";

    /// <summary>The text of a value for an item.</summary>
    /// <exception cref="DataFormatException">The template fails.</exception>
    public string Render(ScalarNode value, object? item)
    {
        if (!IsTemplate(value))
            return value.Text;

        try
        {
            return Parse(value).Render(ContextFor(item));
        }
        catch (ScriptRuntimeException e)
        {
            stop.ThrowIfCancellationRequested();
            throw new DataFormatException(value.Line, $"The template fails: {(e is ScriptAbortException ? TimeLimit.Message : e.OriginalMessage)}");
        }
    }

    public void Dispose() => _time.Dispose();

    private static bool IsTemplate(ScalarNode value) => value.Text.Contains("{{", StringComparison.Ordinal);

    private Template Parse(ScalarNode value)
    {
        if (!_parsed.TryGetValue(value, out var template))
            _parsed.Add(value, template = TemplateParser.ParseValue(value.Text, file));
        return template;
    }

    private LimitedContext ContextFor(object? item)
    {
        if (_current is { } current && ReferenceEquals(current.Item, item))
            return current.Context;

        var context = new LimitedContext(loader: null, _time.Token);
        context.PushGlobal(new ScriptObject { ["data"] = data, ["item"] = item });
        _current = (item, context);
        return context;
    }
}
