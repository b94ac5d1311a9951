using ThreadBot.Composition.Cutting;
using ThreadBot.Networks;

namespace ThreadBot.Composition;

/// <summary>A section and its text as a network shows it.</summary>
internal sealed record ShownSection(ThreadSection Source, SectionText Text)
{
    /// <summary>Nothing to post.</summary>
    public bool IsEmpty => Text.Text.Length == 0 && Source.Images.Count == 0 && Source.Poll is null && Source.Quote is null;

    /// <summary>How long after the post before it goes out; null where it follows at once.</summary>
    public TimeSpan? Pause { get; private init; }

    /// <summary>The sections of a thread that hold anything. What comes after a poll waits as long as the poll is open, native or not.</summary>
    public static List<ShownSection> All(IReadOnlyList<ThreadSection> sections, NetworkRules rules)
    {
        var all = new List<ShownSection>();
        var open = TimeSpan.Zero;
        foreach (var section in sections)
        {
            var shown = Of(rules.MaxPollOption > 0 ? section : InWords(section), rules) with { Pause = section.AfterPoll ? open : null };
            if (!shown.IsEmpty)
                all.Add(shown);
            open = section.Poll?.Duration ?? open;
        }

        return all;
    }

    /// <summary>A section as a network shows it.</summary>
    public static ShownSection Of(ThreadSection section, NetworkRules rules) =>
        new(section, MarkdownLinks.Resolve(PlainText.Of(Written(section, rules)), rules));

    private static ThreadSection InWords(ThreadSection section) => section.Poll is not { } poll
        ? section
        : section with { Poll = null, Text = $"{section.Text}\n\n{string.Join('\n', poll.Options.Select(option => $"- {option}"))}".TrimStart() };

    // Where a network has no quotes, or they cannot be made yet, the address of what is quoted stands at the end.
    private static string Written(ThreadSection section, NetworkRules rules) =>
        section.Quote is { } quote && !rules.HasQuotes ? $"{section.Text}\n\n{quote.Url}".TrimStart('\n') : section.Text;
}
