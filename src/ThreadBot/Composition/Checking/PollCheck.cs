using ThreadBot.Networks;

namespace ThreadBot.Composition.Checking;

/// <summary>Finds polls that a network refuses. One without polls has the options as text.</summary>
internal static class PollCheck
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static void Run(Poll poll, int line, FaultList faults)
    {
        foreach (var message in Messages(poll, faults.Rules))
            faults.Error("poll", line, message);
    }

    private static IEnumerable<string> Messages(Poll poll, NetworkRules rules)
    {
        if (poll.Options.Count is < 2 or > 4)
            yield return $"The poll has {poll.Options.Count} answers: write two to four.";
        if (poll.Duration < Shortest || poll.Duration > Longest)
            yield return "The poll must be open from 5 minutes to 7 days: set its duration, such as 'duration: 1d'.";
        if (poll.Answer is { } answer && (answer < 1 || answer > poll.Options.Count))
            yield return $"The poll's right answer is number {answer}, and it has {poll.Options.Count}: count from 1.";
        foreach (var option in poll.Options)
        {
            if (rules.MaxPollOption > 0 && rules.PollOptionLength(option) is var length && (length == 0 || length > rules.MaxPollOption))
                yield return $"The poll's answer '{Excerpt.Of(option)}' has {length} characters where {rules.DisplayName} takes 1 to {rules.MaxPollOption}.";
        }
    }
}
