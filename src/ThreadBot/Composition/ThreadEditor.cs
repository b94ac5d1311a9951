using ThreadBot.Curricula;
using ThreadBot.Networks;

namespace ThreadBot.Composition;

/// <summary>
/// Makes a template ready for a network: renders it and cuts it. Preview, check, plan, the commands and the schedule all come here,
/// so that what is shown is what is posted.
/// </summary>
/// <param name="renderer">Runs templates.</param>
/// <param name="composer">Cuts threads.</param>
public sealed class ThreadEditor(ThreadRenderer renderer, ThreadComposer composer)
{
    /// <summary>The draft for a network, or the faults that stand in its way.</summary>
    /// <param name="template">The thread.</param>
    /// <param name="rules">The network.</param>
    /// <param name="numbering">The account's numbering, for a thread that does not say its own.</param>
    /// <param name="addresses">Where earlier threads stand.</param>
    /// <param name="cancellationToken">Ends the rendering.</param>
    public Composed Prepare(
        ThreadTemplate template, NetworkRules rules, NumberingStyle numbering, IThreadAddresses addresses, CancellationToken cancellationToken)
    {
        var rendered = renderer.Render(template, addresses, cancellationToken);
        if (rendered.Text is not { } text)
            return new Composed(null, rendered.Faults);
        var composed = composer.Compose(text, rules, numbering);
        return composed with { Faults = [.. rendered.Faults, .. composed.Faults] };
    }
}
