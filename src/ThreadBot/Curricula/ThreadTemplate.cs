using ThreadBot.Curricula.Lessons;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula;

/// <summary>A thread as its file describes it, not rendered yet. One of a family is a template of its own.</summary>
public sealed record ThreadTemplate
{
    internal ThreadTemplate(ThreadSlug slug, string title, TemplateSource source, TemplateScope scope) =>
        (Slug, Title, Source, Scope) = (slug, title, source, scope);

    /// <summary>Its name.</summary>
    public ThreadSlug Slug { get; private init; }

    /// <summary>Its title; it is not posted.</summary>
    public string Title { get; private init; }

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

    /// <summary>Concepts of other threads that it leads back to.</summary>
    public IReadOnlyList<string> SeeAlso { get; init; } = [];

    /// <summary>How many links back it may have; null leaves it to the account.</summary>
    public LinksBack? LinksBack { get; init; }

    /// <summary>The concepts that it asks about: it is a quiz where there are any, and comes when their time has come and not in the order.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>The lists in the data, such as <c>glossary.terms</c>, of which it gathers what is to be said again; empty for other threads.</summary>
    public IReadOnlyList<string> Recaps { get; init; } = [];

    /// <summary>Whether it makes recaps.</summary>
    public bool MakesRecaps => Recaps.Count > 0;

    /// <summary>Whether it takes its turn in the order: no quiz, and no recap.</summary>
    public bool IsInOrder => Asks.Count == 0 && !MakesRecaps;

    /// <summary>Who may answer it: everyone, following, mentionedUsers, subscribers or verified; null leaves it to the account.</summary>
    public string? ReplySettings { get; init; }

    /// <summary>Whether its images and videos were made with AI; null leaves it to the account.</summary>
    public bool? MadeWithAi { get; init; }

    /// <summary>True for a thread that was made from an item of data by <c>for_each</c>.</summary>
    public bool IsOfFamily => Item is not null;

    /// <summary>What this recap says again; null for a template of recaps itself and for other threads.</summary>
    internal IReadOnlyList<Reminder>? Reminders { get; init; }

    /// <summary>The concepts that it comes back to.</summary>
    public IReadOnlyList<Revisit> Revisits
    {
        get
        {
            var revisits = new List<Revisit>();
            foreach (var reminder in Reminders ?? [])
                revisits.Add(reminder.ToRevisit());
            foreach (var concept in Asks)
                revisits.Add(new Revisit(RevisitKind.Quiz, concept));
            return revisits;
        }
    }

    /// <summary>The day of this recap.</summary>
    internal DateOnly Day { get; init; }

    /// <summary>The place among the threads of its file, from 0.</summary>
    internal int Place { get; init; }

    /// <summary>Where its front matter names concepts, for faults.</summary>
    internal FrontMatterLines Lines { get; init; } = new(1, 1, 1);

    internal TemplateSource Source { get; }

    internal TemplateScope Scope { get; }

    /// <summary>A thread that this template for recaps makes.</summary>
    internal ThreadTemplate AsRecap(ThreadSlug slug, string title) => this with { Slug = slug, Title = title };

    internal object? Item { get; init; }
}

/// <summary>The lines of a file, from 1, on which its front matter names concepts.</summary>
internal readonly record struct FrontMatterLines(int Requires, int SeeAlso, int Recaps);
