using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula;

/// <summary>A thread as its file describes it, not rendered yet. One of a family is a template of its own.</summary>
public sealed record ThreadTemplate
{
    internal ThreadTemplate(ThreadSlug slug, string title, TemplateSource source, TemplateScope scope) =>
        (Slug, Title, Source, Scope) = (slug, title, source, scope);

    /// <summary>Its name.</summary>
    public ThreadSlug Slug { get; }

    /// <summary>Its title; it is not posted.</summary>
    public string Title { get; }

    /// <summary>Its path relative to the threads folder, with forward slashes.</summary>
    public string File => Source.File;

    /// <summary>In a sentence or two; it is not posted.</summary>
    public string? Description { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The numbering that its author asked for; null leaves it to the account.</summary>
    public NumberingStyle? Numbering { get; init; }

    /// <summary>The concepts that a reader has met after it.</summary>
    public IReadOnlyList<string> Teaches { get; init; } = [];

    /// <summary>The concepts that an earlier thread must have taught.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>Its place among the threads of its curriculum that could come next; smaller comes first.</summary>
    public int Order { get; init; }

    /// <summary>True for a thread that was made from an item of data by <c>for_each</c>.</summary>
    public bool IsOfFamily => Item is not null;

    internal TemplateSource Source { get; }

    internal TemplateScope Scope { get; }

    internal object? Item { get; init; }
}
