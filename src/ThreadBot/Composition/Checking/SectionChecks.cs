namespace ThreadBot.Composition.Checking;

/// <summary>What can be wrong with a section before it is cut: unseen characters, markup, links, images, polls.</summary>
internal static class SectionChecks
{
    /// <summary>Runs them all.</summary>
    public static void Run(IReadOnlyList<ThreadSection> sections, string? threadsFolder, FaultList faults)
    {
        foreach (var section in sections)
        {
            UnseenCheck.Run(section, faults);
            MarkupCheck.Run(section, faults);
            LinkCheck.Run(section, faults);
            ImageCheck.Run(section, threadsFolder, faults);
            if (section.Poll is { } poll)
                PollCheck.Run(poll, section.PollLine ?? section.Line, faults);
        }
    }
}
