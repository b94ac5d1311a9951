using ThreadBot;

namespace CrashMatrix;

/// <summary>The scenarios that a fault script and a kill can make.</summary>
/// <param name="sizes">How long the threads are.</param>
internal sealed class Groups(IReadOnlyList<int> sizes)
{
    // Whatever hits a request of any kind.
    private static readonly string[] Faults =
        ["throttle", "unavailable", "html", "drop", "unauthorized", "wait", "lose", "half", "empty", "late-unavailable", "late-html", "late-errors"];

    private static readonly string[] AtPosts = ["hide", "refuse", "legacy"];
    private static readonly bool[] Both = [false, true];

    /// <summary>Threads of all lengths, with media and without.</summary>
    public IEnumerable<Scenario> Threads =>
        from size in sizes
        from media in Both
        select new Scenario(size, media);

    /// <summary>Killed before and after every request.</summary>
    public IEnumerable<Scenario> Deaths =>
        from thread in Threads
        from request in Requests(thread)
        from isDone in Both
        select thread with { Death = new Death(request, isDone) };

    /// <summary>Every fault at every request.</summary>
    public IEnumerable<Scenario> SingleFaults =>
        from fault in Faults
        from thread in Threads
        from request in Requests(thread)
        select thread with { Faults = [$"{fault}@{request}"] };

    /// <summary>No answer ever, at every request.</summary>
    public IEnumerable<Scenario> Hangs =>
        from thread in Threads
        from request in Requests(thread)
        select thread with { Faults = [$"hang@{request}"] };

    /// <summary>What can only happen to a post: it is hidden for a moment, refused, or refused in the words of version 1.1.</summary>
    public IEnumerable<Scenario> PostFaults =>
        from fault in AtPosts
        from thread in Threads
        from post in Enumerable.Range(1, thread.Posts)
        select thread with
        {
            Faults = fault == "legacy" ? [$"legacy@create:{post}", $"refuse@create:{post}"] : [$"{fault}@create:{post}"],
            Ending = fault != "hide" && post == 1 ? Ending.Nothing : Ending.Whole,
        };

    /// <summary>A thread whose last post is refused goes back, with a fault or a kill at every deletion.</summary>
    public IEnumerable<Scenario> Rollbacks =>
        from size in sizes.Where(s => s > 1)
        let back = new Scenario(size, false) { Policy = FailurePolicy.Rollback, Ending = Ending.Nothing, Faults = [$"refuse@create:{size}"] }
        from deletion in Enumerable.Range(1, size - 1)
        from scenario in Faults.Select(f => back with { Faults = [.. back.Faults, $"{f}@delete:{deletion}"] })
            .Append(back with { Death = new Death(size + deletion, false) }).Append(back with { Death = new Death(size + deletion, true) })
        select scenario;

    /// <summary>
    /// A token that has run out is renewed before the first request, and something goes wrong with that. Where X has used up the old one and
    /// nobody got the new one, somebody has to log in again.
    /// </summary>
    public IEnumerable<Scenario> Renewals =>
        from thread in Threads
        from fault in Faults.Append("refuse")
        let isUsedUp = fault is "lose" or "half" or "empty" || fault.StartsWith("late", StringComparison.Ordinal)
        select thread with { IsLoggedIn = true, Faults = [$"{fault}@token:1"], Ending = isUsedUp ? Ending.WholeOrNothing : Ending.Whole };

    /// <summary>The program dies while a token is renewed.</summary>
    public IEnumerable<Scenario> RenewalDeaths =>
        from thread in Threads
        from isDone in Both
        select thread with { IsLoggedIn = true, Death = new Death(1, isDone), Ending = isDone ? Ending.WholeOrNothing : Ending.Whole };

    /// <summary>Two faults in a row at random.</summary>
    public IEnumerable<Scenario> TwoFaults(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var thread = new Scenario(sizes[random.Next(sizes.Count)], random.Next(2) == 0);
            var request = random.Next(thread.Requests) + 1;
            var (first, second) = (Any(), Any());
            // One 401 proves nothing, but two in a row are X's word: that thread is refused, as it should be.
            if (first == "unauthorized" && second == first)
                second = "throttle";
            yield return thread with { Faults = [$"{first}@{request}", $"{second}@{request + random.Next(2)}"] };
        }

        string Any() => random.Next(Faults.Length + 1) is var pick && pick < Faults.Length ? Faults[pick] : "hide";
    }

    private static IEnumerable<int> Requests(Scenario thread) => Enumerable.Range(1, thread.Requests);
}
