using ThreadBot.App.Settings;
using ThreadBot.Curricula;
using ThreadBot.Networks;

namespace ThreadBot.App.Schedule;

/// <summary>Finds schedules that would post the same on several accounts of a network that forbids it.</summary>
internal static class CopyCheck
{
    /// <summary>A fault for every two schedules that share a curriculum, or a thread by way of a series, and not their account.</summary>
    public static IEnumerable<Fault> Faults(BotSettings settings, NetworkCatalog catalog)
    {
        var library = new Lazy<ThreadLibrary>(() => ThreadLibrary.Open(settings.ThreadsFolder));
        var schedules = settings.Schedules;
        return from first in schedules
               from second in schedules
               where string.CompareOrdinal(first.Name, second.Name) < 0 && first.Account != second.Account
               let rules = Common(settings, catalog, first, second)
               where rules is { ForbidsCopies: true }
               let shared = Shared(first, second) ?? SharedBySeries(library, first, second)
               where shared is not null
               select new Fault(Severity.Error, "settings", settings.Source, 0, Words(first, second, rules, shared));
    }

    private static string Words(PostingSchedule first, PostingSchedule second, NetworkRules rules, string shared) =>
        $"Schedules:{first.Name} and Schedules:{second.Name} post {shared} on two accounts, {first.Account} and {second.Account}, and {rules.DisplayName} forbids the same content on several accounts: give each schedule other Curricula.";

    private static NetworkRules? Common(BotSettings settings, NetworkCatalog catalog, PostingSchedule first, PostingSchedule second)
    {
        string? NetworkOf(PostingSchedule schedule) => settings.Accounts.FirstOrDefault(a => a.Name == schedule.Account)?.Network;
        return NetworkOf(first) is { } network && network == NetworkOf(second) && catalog.TryGetRules(network, out var rules) ? rules : null;
    }

    // A schedule that names no curriculum takes all of them.
    private static string? Shared(PostingSchedule first, PostingSchedule second)
    {
        if (first.Rhythm.Curricula.Count == 0 && second.Rhythm.Curricula.Count == 0)
            return "all curricula";
        var shared = first.Rhythm.Curricula.Count == 0 ? second.Rhythm.Curricula
            : second.Rhythm.Curricula.Count == 0 ? first.Rhythm.Curricula
            : [.. first.Rhythm.Curricula.Intersect(second.Rhythm.Curricula)];
        return shared.Count == 0 ? null : string.Join(", ", shared);
    }

    private static string? SharedBySeries(Lazy<ThreadLibrary> library, PostingSchedule first, PostingSchedule second)
    {
        var (one, other) = (Listed(first), Listed(second));
        return one.Where(slug => Posts(second, other, slug)).Concat(other.Where(slug => Posts(first, one, slug))).Select(slug => slug.Value).FirstOrDefault();

        List<ThreadSlug> Listed(PostingSchedule schedule) =>
            [.. library.Value.Curricula.Where(c => schedule.Rhythm.Curricula.Contains(c.Name)).SelectMany(c => c.Threads).Select(e => e.Slug)];
        static bool Posts(PostingSchedule schedule, List<ThreadSlug> listed, ThreadSlug slug) =>
            listed.Contains(slug) || schedule.Rhythm.Curricula.Contains(slug.Curriculum);
    }
}
