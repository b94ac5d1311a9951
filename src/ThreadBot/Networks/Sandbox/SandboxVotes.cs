using System.Security.Cryptography;
using System.Text;

namespace ThreadBot.Networks.Sandbox;

/// <summary>How a sandbox's public answers a poll: differently from poll to poll, and the same poll always the same.</summary>
internal static class SandboxVotes
{
    /// <summary>The votes for each option.</summary>
    /// <param name="question">The text of the post, which decides.</param>
    /// <param name="poll">The poll.</param>
    /// <param name="voters">How many vote.</param>
    public static IReadOnlyList<int> Of(string question, Poll poll, int voters)
    {
        var luck = SHA256.HashData(Encoding.UTF8.GetBytes(question));
        var weights = poll.Options.Select((_, i) => 1 + luck[i % luck.Length]).ToArray();
        var votes = weights.Select(w => (int)((long)voters * w / weights.Sum())).ToArray();
        // What rounding left over goes to the first.
        votes[0] += voters - votes.Sum();
        return votes;
    }
}
