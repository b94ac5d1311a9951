namespace ThreadBot.Curricula.Standards;

/// <summary>What the author of a curriculum holds its content to. All of it is off unless it is asked for.</summary>
internal sealed record Standard
{
    /// <summary>Every name that <c>standard</c> may hold.</summary>
    public static readonly string[] Keys = ["posts", "reading_grade", "whole_sentences", "similarity", "terms", "everyday", "fields", "except"];

    /// <summary>The rules whose faults come of it.</summary>
    public static readonly string[] Rules = ["post-count", "reading-grade", "cut-sentence", "similar-text", "untaught-term"];

    /// <summary>How many posts a thread has that is neither quiz nor recap.</summary>
    public PostRange? Posts { get; init; }

    /// <summary>The highest school year that prose may ask for.</summary>
    public double? ReadingGrade { get; init; }

    /// <summary>Whether no sentence may be parted between two posts.</summary>
    public bool WholeSentences { get; init; }

    /// <summary>The largest share of its words in a row that a post may have in common with one of another thread, from 0 to 1.</summary>
    public double? Similarity { get; init; }

    /// <summary>The list of the data that says what concepts are called; none of them may be named before it was taught.</summary>
    public NamedList? Terms { get; init; }

    /// <summary>The list of the data with those names that are words of every day too, and may be used as such.</summary>
    public NamedList? Everyday { get; init; }

    /// <summary>What each item of a list has to say.</summary>
    public IReadOnlyList<RequiredFields> Fields { get; init; } = [];

    /// <summary>The threads that need not keep a rule, by the rule's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Except { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether a thread is held to a rule.</summary>
    public bool Holds(string rule, ThreadSlug thread) => !Except.TryGetValue(rule, out var slugs) || !slugs.Contains(thread.Value);
}

/// <summary>A number of posts, both ends included.</summary>
internal readonly record struct PostRange(int Least, int Most)
{
    public bool Contains(int count) => count >= Least && count <= Most;
}

/// <summary>A list of the data.</summary>
/// <param name="Path">Such as <c>glossary.terms</c>.</param>
/// <param name="Line">Where it is named, for faults.</param>
internal sealed record NamedList(string Path, int Line);

/// <summary>What each item of a list has to say.</summary>
/// <param name="List">The list.</param>
/// <param name="Names">The fields; <c>sources.year</c> is a field of each of the sources.</param>
internal sealed record RequiredFields(NamedList List, IReadOnlyList<string> Names);
