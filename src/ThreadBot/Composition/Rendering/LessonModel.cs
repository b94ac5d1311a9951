using Scriban.Runtime;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Composition.Rendering;

/// <summary>What a template sees of the lessons around its own: those that it leads back to, and those that it says again.</summary>
internal static class LessonModel
{
    /// <summary><c>see_also</c>: concept, title and, where there is to be a link, url of each.</summary>
    public static ScriptArray SeeAlso(IEnumerable<EarlierThread> threads) => Frozen(threads.Select(t => FrozenData.Of(new Dictionary<string, object?>
    {
        ["concept"] = t.Concept,
        ["title"] = t.Title,
        ["url"] = t.Url,
    })));

    /// <summary><c>recaps</c>: the item and the words of each.</summary>
    public static ScriptArray Recaps(ThreadTemplate template) => Frozen((template.Reminders ?? []).Select(r => FrozenData.Of(new Dictionary<string, object?>
    {
        ["item"] = r.Item,
        ["words"] = r.Words,
    })));

    /// <summary><c>day</c>: the day of a recap; null in other threads.</summary>
    public static object? Day(ThreadTemplate template) =>
        template.Reminders is null ? null : template.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary><c>series</c>: place (from 1), slug, title, description, kind and, where it is said, purpose of each thread that a series lists.</summary>
    public static ScriptArray Series(ThreadTemplate template) => Frozen(template.Scope.Series.Select((place, index) => FrozenData.Of(new Dictionary<string, object?>
    {
        ["place"] = index + 1,
        ["slug"] = place.Thread.Slug.Value,
        ["title"] = place.Thread.Title,
        ["description"] = place.Thread.Description,
        ["kind"] = place.Thread.IsInOrder ? "thread" : "quiz",
        ["purpose"] = place.Entry.Purpose,
    })));

    private static ScriptArray Frozen(IEnumerable<ScriptObject> items) => new(items) { IsReadOnly = true };
}
