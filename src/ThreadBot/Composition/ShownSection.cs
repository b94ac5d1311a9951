using ThreadBot.Composition.Cutting;
using ThreadBot.Networks;

namespace ThreadBot.Composition;

/// <summary>A section and its text as a network shows it.</summary>
internal sealed record ShownSection(ThreadSection Source, SectionText Text)
{
    /// <summary>Nothing to post.</summary>
    public bool IsEmpty => Text.Text.Length == 0 && Source.Images.Count == 0 && Source.Poll is null;

    public static ShownSection Of(ThreadSection section, NetworkRules rules) =>
        new(section, MarkdownLinks.Resolve(PlainText.Of(section.Text), rules));
}
