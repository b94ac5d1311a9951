using ThreadBot.Networks;

namespace ThreadBot.Composition.Checking;

/// <summary>Gathers what is wrong with one thread on one network.</summary>
internal sealed class FaultList(ThreadText text, NetworkRules rules)
{
    private readonly List<Fault> _faults = [];

    public NetworkRules Rules => rules;

    public IReadOnlyList<Fault> All => _faults;

    public bool HasError { get; private set; }

    public void Error(string rule, int line, string message)
    {
        HasError = true;
        Add(Severity.Error, rule, line, message);
    }

    public void Warning(string rule, int line, string message) => Add(Severity.Warning, rule, line, message);

    private void Add(Severity severity, string rule, int line, string message) =>
        _faults.Add(new(severity, rule, text.File, line, message) { Thread = text.Slug, Network = rules.Name });
}
