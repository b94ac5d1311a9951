using Scriban.Runtime;

namespace ThreadBot.Curricula.Lessons;

/// <summary>A template for recaps: the lists of the data that it gathers from, and the threads that it makes.</summary>
internal sealed class RecapSource(ThreadTemplate template)
{
    /// <summary>The items of its lists that can be said again.</summary>
    public IReadOnlyList<RecapItem> Items => field ??= [.. template.Recaps.SelectMany(ItemsOf)];

    /// <summary>The first of its lists of which there is nothing to say; null where there is something of each.</summary>
    public string? EmptyList => template.Recaps.FirstOrDefault(path => ItemsOf(path).Count == 0);

    /// <summary>The recap of a day.</summary>
    public ThreadSlug SlugOf(DateOnly day) => ThreadSlug.Parse($"{template.Slug}/{day:yyyy-MM-dd}");

    /// <summary>A thread that says what is due.</summary>
    public ThreadTemplate Make(DateOnly day, IReadOnlyList<Reminder> reminders) => Make(SlugOf(day), day, reminders);

    /// <summary>Threads in which all words of all items are said once: for whoever checks them before their time.</summary>
    public IEnumerable<ThreadTemplate> Samples(int most)
    {
        var said = Items.SelectMany(item => item.Words.Select((words, turn) => (Turn: turn, Reminder: item.Say(words))));
        var rounds = said.GroupBy(s => s.Turn, s => s.Reminder).SelectMany(turn => turn.Chunk(most));
        // A year with two digits for its longest day: a sample is no shorter than a recap that goes out.
        return rounds.Select(reminders => Make(template.Slug, new DateOnly(2026, 9, 30), reminders));
    }

    private ThreadTemplate Make(ThreadSlug slug, DateOnly day, IReadOnlyList<Reminder> reminders) =>
        template.AsRecap(slug, $"{template.Title}: {string.Join(", ", reminders.Select(r => r.Name))}") with { Reminders = reminders, Day = day };

    private List<RecapItem> ItemsOf(string path)
    {
        var names = path.Split('.');
        var at = template.Scope.Shelf.Find(names[0])?.Frozen;
        foreach (var name in names[1..])
            at = (at as ScriptObject)?[name];
        return at is ScriptArray items ? [.. items.OfType<ScriptObject>().Select(RecapItem.Of).OfType<RecapItem>()] : [];
    }
}

/// <summary>An item of the data that can be said again.</summary>
/// <param name="Concept">Its slug.</param>
/// <param name="Item">The item.</param>
/// <param name="Words">The ways in which it can be said, in the author's order.</param>
internal sealed record RecapItem(string Concept, ScriptObject Item, IReadOnlyList<string> Words)
{
    /// <summary>Reads an item; null where it has no slug or no <c>recaps</c>.</summary>
    public static RecapItem? Of(ScriptObject item) =>
        item["slug"] is string slug && item["recaps"] is ScriptArray { Count: > 0 } words
            ? new RecapItem(slug, item, [.. words.OfType<string>()])
            : null;

    public Reminder Say(string words) => new(Concept, Item, words);
}
