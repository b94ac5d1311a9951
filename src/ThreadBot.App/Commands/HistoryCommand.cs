using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using ThreadBot.App.Terminal;
using ThreadBot.Storage;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot history</c>: what was delivered, newest first, and what happened to it in words.</summary>
internal static class HistoryCommand
{
    private const int DefaultLimit = 20;

    /// <summary>What <c>--json</c> prints for each delivery.</summary>
    /// <param name="Delivery">The delivery's number.</param>
    /// <param name="Account">The account's name.</param>
    /// <param name="Network">The network's name.</param>
    /// <param name="Thread">The thread's slug.</param>
    /// <param name="Title">The thread's title.</param>
    /// <param name="Status">How far it is.</param>
    /// <param name="PostsOut">How many of its posts stand.</param>
    /// <param name="Posts">How many posts it has.</param>
    /// <param name="Schedule">The schedule of its slot.</param>
    /// <param name="FireTime">The slot's instant in UTC.</param>
    /// <param name="CreatedAt">When it was begun.</param>
    /// <param name="FinishedAt">When it ended.</param>
    /// <param name="Address">Where its first post stands.</param>
    /// <param name="Reason">Why it stopped.</param>
    /// <param name="Events">What happened to it, in order.</param>
    internal sealed record HistoryShown(
        long Delivery, string Account, string Network, string Thread, string Title, DeliveryStatus Status, int PostsOut, int Posts,
        string Schedule, DateTimeOffset FireTime, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt, string? Address, string? Reason,
        IReadOnlyList<RecordedEvent> Events);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var number = new Argument<long?>("delivery") { Description = "Only this delivery, with all that happened to it.", Arity = ArgumentArity.ZeroOrOne };
        var account = Choices.Account();
        var limit = new Option<int>("--limit") { Description = "How many at most.", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
        var json = Choices.Json();
        var command = new Command("history", "Show what was delivered, newest first.") { number, account, limit, json };
        command.Does(async (parsed, workspace, cancellationToken) =>
        {
            using var ledger = workspace.FindLedger();
            var one = parsed.GetValue(number);
            var past = one is { } id
                ? [await PastAsync(ledger, await Workspace.DeliveryAsync(ledger, id, cancellationToken), cancellationToken)]
                : await LatestAsync(ledger, parsed.GetValue(limit), parsed.GetValue(account), cancellationToken);
            if (parsed.Has(json))
                workspace.Console.WriteRaw(JsonOutput.Write<IReadOnlyList<HistoryShown>>([.. past.Select(Show)]));
            else
                Print(past, workspace, whole: one is not null);
            return CommandLine.Success;
        });
        return command;
    }

    private sealed record Past(Delivery Delivery, IReadOnlyList<RecordedEvent> Events);

    private static async Task<List<Past>> LatestAsync(Ledger? ledger, int limit, string? account, CancellationToken cancellationToken)
    {
        List<Past> past = [];
        foreach (var delivery in ledger is null ? [] : await ledger.HistoryAsync(limit, account, cancellationToken))
            past.Add(await PastAsync(ledger, delivery, cancellationToken));
        return past;
    }

    private static async Task<Past> PastAsync(Ledger? ledger, Delivery delivery, CancellationToken cancellationToken) =>
        new(delivery, await ledger!.EventsAsync(delivery.Id, cancellationToken));

    private static HistoryShown Show(Past past)
    {
        var delivery = past.Delivery;
        return new HistoryShown(
            delivery.Id, delivery.Account, delivery.Draft.Network, delivery.Draft.Slug.Value, delivery.Draft.Title, delivery.Status,
            Standing(delivery), delivery.Posts.Count, delivery.Slot.Schedule, delivery.Slot.FireTime, delivery.CreatedAt, delivery.FinishedAt,
            delivery.Posts[0].Address?.Url, delivery.Reason, past.Events);
    }

    private static void Print(List<Past> all, Workspace workspace, bool whole)
    {
        var console = workspace.Console;
        if (all.Count == 0)
            console.WriteRaw("Nothing was delivered yet.");
        foreach (var (delivery, events) in all)
        {
            var begun = delivery.CreatedAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            console.WriteLine(new StyledText($"{delivery.Id}", Tone.Bold).Append($" {begun} {delivery.Draft.Slug} on {delivery.Account}"));
            console.WriteLine(new StyledText($"   {InWords(delivery)}"));
            if (!whole && !DeliveryStory.IsEventful(events))
                continue;
            var network = workspace.Catalog.TryGetRules(delivery.Draft.Network, out var rules) ? rules.DisplayName : "the network";
            foreach (var line in new DeliveryStory(network).Tell(events))
                console.WriteLine(new StyledText($"   · {TerminalText.Harmless(line)}"));
        }
    }

    private static string InWords(Delivery delivery)
    {
        var words = delivery.Status switch
        {
            DeliveryStatus.Published => $"published, {TerminalText.Count(delivery.Posts.Count, "post")}: {delivery.Posts[0].Address?.Url}",
            DeliveryStatus.Sending when delivery.RevealAt is { } reveal => $"asked, and the answer follows at {reveal.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z: {delivery.Posts[0].Address?.Url}",
            DeliveryStatus.Sending => $"on its way, {Standing(delivery)} of {delivery.Posts.Count} posts are out",
            DeliveryStatus.Held => $"held with {Standing(delivery)} of {delivery.Posts.Count} posts out; go on with 'threadbot resume {delivery.Id}' or delete them with 'threadbot rollback {delivery.Id}'",
            DeliveryStatus.RollingBack => $"being rolled back, {Standing(delivery)} posts still stand",
            DeliveryStatus.RolledBack => "rolled back, nothing of it stands",
            _ => "refused before its first post, nothing went out",
        };
        var reason = delivery.Reason is null || delivery.RevealAt is not null ? "" : $" ({delivery.Reason})";
        var wait = delivery.NotBefore is { } time && delivery.FinishedAt is null && delivery.RevealAt is null ? $", not before {time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z" : "";
        return TerminalText.Harmless(words + reason + wait);
    }

    private static int Standing(Delivery delivery) => delivery.Posts.Count(p => p.Status == PostStatus.Published);
}
