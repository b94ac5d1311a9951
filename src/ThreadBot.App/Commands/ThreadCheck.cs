using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Networks;

namespace ThreadBot.App.Commands;

/// <summary>Makes every thread ready for every network, and keeps nothing of it but what is wrong.</summary>
/// <param name="workspace">What the command works with.</param>
/// <param name="threads">The threads.</param>
/// <param name="cancellationToken">Ends the work between two threads.</param>
internal sealed class ThreadCheck(Workspace workspace, IReadOnlyList<ThreadTemplate> threads, CancellationToken cancellationToken)
{
    /// <summary>All that is wrong; <paramref name="step"/> is called after each thread on each network.</summary>
    public IReadOnlyList<Fault> Faults(IEnumerable<NetworkRules> networks, Action step) => [.. networks.SelectMany(rules => FaultsOn(rules, step))];

    private IEnumerable<Fault> FaultsOn(NetworkRules rules, Action step)
    {
        var duplicates = new DuplicateTexts();
        var numbering = workspace.UsableSettings.Accounts.First(a => a.Network == rules.Name).Numbering;
        foreach (var thread in threads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var composed = workspace.Editor.Prepare(
                thread, rules, numbering, new OrderedAddresses(workspace.Library, thread, rules.ExampleUrl), cancellationToken);
            var repeated = composed.Draft is { } draft ? duplicates.Add(thread.File, draft) : [];
            foreach (var fault in composed.Faults.Concat(repeated))
                yield return fault;
            step();
        }
    }
}
