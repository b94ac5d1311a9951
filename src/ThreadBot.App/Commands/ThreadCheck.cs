using ThreadBot.Composition;
using ThreadBot.Composition.Standards;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Lessons;
using ThreadBot.Networks;

namespace ThreadBot.App.Commands;

/// <summary>Makes every thread ready for every network, and keeps nothing of it but what is wrong and, where that is asked for, the lengths.</summary>
/// <param name="workspace">What the command works with.</param>
/// <param name="threads">The threads.</param>
/// <param name="lengths">Takes the lengths of all posts; null where nobody asks for them.</param>
/// <param name="cancellationToken">Ends the work between two threads.</param>
internal sealed class ThreadCheck(Workspace workspace, IReadOnlyList<ThreadTemplate> threads, List<PostLength>? lengths, CancellationToken cancellationToken)
{
    /// <summary>What the threads that were checked cost together on each network that charges, in US dollars.</summary>
    public SortedDictionary<string, decimal> Prices { get; } = new(StringComparer.Ordinal);

    /// <summary>All that is wrong; <paramref name="step"/> is called after each thread on each network.</summary>
    public IReadOnlyList<Fault> Faults(IEnumerable<NetworkRules> networks, Action step)
    {
        var standards = new StandardCheck(workspace.Library);
        var checks = networks.Select(rules => new NetworkCheck(workspace, rules, standards, lengths)).ToList();
        // One thread on all networks before the next: its template is parsed once.
        foreach (var thread in threads)
        {
            foreach (var check in checks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                check.Add(thread, cancellationToken);
                step();
            }
        }

        foreach (var check in checks.Where(c => c.Rules.Prices is not null))
            Prices[check.Rules.Name] = check.Price;
        return [.. standards.DataFaults(), .. checks.SelectMany(check => check.Faults)];
    }

    /// <summary>The faults of threads on one network.</summary>
    private sealed class NetworkCheck(Workspace workspace, NetworkRules rules, StandardCheck standards, List<PostLength>? lengths)
    {
        private readonly DuplicateTexts _duplicates = new();
        private readonly NumberingStyle _numbering = workspace.NumberingOn(rules);
        private readonly Spacing _spacing = workspace.AccountOn(rules.Name)?.Spacing ?? new();

        public NetworkRules Rules => rules;

        public List<Fault> Faults { get; } = [];

        public decimal Price { get; private set; }

        public void Add(ThreadTemplate thread, CancellationToken cancellationToken)
        {
            foreach (var checkedThread in LessonPlanner.Samples(thread, _spacing))
                AddOne(checkedThread, cancellationToken);
        }

        private void AddOne(ThreadTemplate thread, CancellationToken cancellationToken)
        {
            var composed = workspace.Editor.Prepare(thread, rules, _numbering, workspace.EarlierThan(thread, rules), cancellationToken);
            Faults.AddRange(composed.Faults);
            if (composed.Draft is not { } draft)
                return;
            Price += draft.Price;
            Faults.AddRange(_duplicates.Add(thread.File, draft));
            Faults.AddRange(standards.Faults(thread, draft));
            lengths?.AddRange(PostLength.Of(draft, rules));
        }
    }
}
