namespace FakeX.Faults;

/// <summary>A request on its way through.</summary>
/// <param name="User">Who asks; nothing where nobody knows.</param>
/// <param name="Operation">For what.</param>
/// <param name="Number">Which of this user's requests, from 1.</param>
internal sealed record PassingRequest(string User, string Operation, int Number);

/// <summary>Whoever stands at the gate: they see each request come and go, and may hold it up.</summary>
internal sealed class Watch
{
    /// <summary>Before anything is done. False turns the request away without an answer.</summary>
    public Func<PassingRequest, Task<bool>> ArrivesAsync { get; set; } = _ => Task.FromResult(true);

    /// <summary>When all is done and nothing is answered yet. False: nothing will be.</summary>
    public Func<PassingRequest, Task<bool>> LeavesAsync { get; set; } = _ => Task.FromResult(true);
}
