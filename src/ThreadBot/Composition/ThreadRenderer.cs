using Scriban;
using Scriban.Runtime;
using ThreadBot.Composition.Rendering;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Lessons;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition;

/// <summary>Renders templates that nobody vouches for: bounded in loops, depth, output, memory and time, and in sight of nothing but their own folder.</summary>
/// <param name="clock">What the time limit is measured by.</param>
public sealed class ThreadRenderer(TimeProvider clock)
{
    // How much a template for recaps is given to show where nothing is due.
    private const int SampleSize = 3;

    private ParsedTemplates Parsed => field ??= new();

    /// <summary>Renders a thread. What is wrong with it is in the faults; an error leaves no text.</summary>
    /// <param name="template">The thread.</param>
    /// <param name="addresses">Where the threads stand that it links back to.</param>
    /// <param name="cancellationToken">Ends the rendering.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Rendered Render(ThreadTemplate template, IThreadAddresses addresses, CancellationToken cancellationToken)
    {
        var faults = new RenderFaults(template);
        if (template is { MakesRecaps: true, Reminders: null })
        {
            var source = new RecapSource(template);
            if (source.EmptyList is not { } list)
                return Render(source.Samples(SampleSize).First(), addresses, cancellationToken);
            faults.Add("front-matter", template.Lines.Recaps, $"'recaps: {list}' names no list of the data whose items have a slug and 'recaps': write <file>.<list>, such as glossary.terms.");
            return new Rendered(null, faults.All);
        }

        var quotes = new QuoteMarks();
        if (TextOf(template, addresses, quotes, faults, cancellationToken) is not { } text)
            return new Rendered(null, faults.All);

        var sections = new SectionParser(template, text, quotes, faults).Parse();
        if (sections.Count == 0 && !faults.HasErrors)
            faults.Add("empty-thread", template.Source.BodyLine, "The template renders to nothing: write at least one post below the front matter.");
        return new Rendered(faults.HasErrors ? null : ToText(template, sections), faults.All);
    }

    private RenderedText? TextOf(ThreadTemplate template, IThreadAddresses addresses, QuoteMarks quotes, RenderFaults faults, CancellationToken cancellationToken)
    {
        try
        {
            // To make the engine ready takes a tenth of the time of a first preview, and a thread that is written by hand may have nothing to run.
            if (template.Source.IsPlain && RenderedText.Itself(template.Source) is { Text.Length: <= TemplateLimits.Characters } itself)
                return itself;
            var parsed = Parsed.Get(template.Source);
            if (!parsed.HasErrors)
                return Run(parsed, template, Model(template, addresses, quotes, faults), faults, cancellationToken);
            faults.AddMessages(parsed.Messages);
        }
        catch (DataFormatException e)
        {
            faults.Add("template", e.Line, e.Message);
        }

        return null;
    }

    private RenderedText? Run(Template parsed, ThreadTemplate template, ScriptObject model, RenderFaults faults, CancellationToken cancellationToken)
    {
        using var time = new TimeLimit(clock, cancellationToken);
        var partials = new PartialLoader(template, Parsed);
        var context = new LimitedContext(partials, time.Token);
        var output = new RenderedOutput(template, partials, context);
        context.PushOutput(output);
        context.PushGlobal(model);
        try
        {
            parsed.Render(context);
            return output.ToText();
        }
        catch (Exception e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            faults.AddFailure(e, context, time.Token.IsCancellationRequested);
            return null;
        }
    }

    private static ScriptObject Model(ThreadTemplate template, IThreadAddresses addresses, QuoteMarks quotes, RenderFaults faults)
    {
        var earlier = new NamedThreads(template, addresses, faults);
        var model = ModelOf(template, addresses);
        model["thread_url"] = new ThreadUrlFunction(earlier, faults);
        model["thread_quote"] = new ThreadQuoteFunction(earlier, quotes, faults);
        return model;
    }

    private static ScriptObject ModelOf(ThreadTemplate template, IThreadAddresses addresses) => new()
    {
        ["see_also"] = LessonModel.SeeAlso(addresses.SeeAlso(template)),
        ["recaps"] = LessonModel.Recaps(template),
        ["day"] = LessonModel.Day(template),
        ["series"] = LessonModel.Series(template),
        ["data"] = template.Scope.Data,
        ["item"] = template.Item,
        ["thread"] = FrozenData.Of(new Dictionary<string, object?>
        {
            ["slug"] = template.Slug.Value,
            ["title"] = template.Title,
            ["curriculum"] = template.Slug.Curriculum,
        }),
    };

    private static ThreadText ToText(ThreadTemplate template, IReadOnlyList<ThreadSection> sections) =>
        new(template.Slug, template.Title, template.Language, template.File, template.Numbering, sections)
        {
            Revisits = template.Revisits,
            ReplySettings = template.ReplySettings,
            MadeWithAi = template.MadeWithAi,
        };
}
