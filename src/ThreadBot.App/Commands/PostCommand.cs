using System.CommandLine;
using ThreadBot.App.Schedule;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Composition;
using ThreadBot.Deliveries;
using ThreadBot.Storage;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot post</c>: one thread, now, on one account; still each thread only once.</summary>
internal static class PostCommand
{
    /// <summary>What <c>--json</c> prints.</summary>
    /// <param name="Delivery">The delivery's number; null for a dry run.</param>
    /// <param name="Status">How it ended; null for a dry run.</param>
    /// <param name="Reason">Why it stopped, or for a dry run why it would not begin.</param>
    /// <param name="Price">What it costs, in US dollars.</param>
    /// <param name="Posts">The posts.</param>
    /// <param name="Addresses">Where the posts stand, as far as they do.</param>
    internal sealed record PostShown(
        long? Delivery, DeliveryStatus? Status, string? Reason, decimal Price, IReadOnlyList<PostDraft> Posts, IReadOnlyList<string> Addresses);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var slug = Choices.Slug();
        var account = Choices.Account();
        account.Required = true;
        var dryRun = new Flag("--dry-run") { Description = "Show what would go out and send nothing." };
        var json = Choices.Json();
        var command = new Command("post", "Post one thread now.") { slug, account, dryRun, json };
        command.DoesWithSecrets(async (parsed, workspace, cancellationToken) =>
        {
            var request = new Request(parsed.GetRequiredValue(slug), workspace.Settings.Account(parsed.GetRequiredValue(account)), parsed.Has(json));
            return parsed.Has(dryRun)
                ? await DryRunAsync(request, workspace, cancellationToken)
                : await PostAsync(request, workspace, cancellationToken);
        });
        return command;
    }

    private sealed record Request(string Slug, Account Account, bool Json);

    private static async Task<int> DryRunAsync(Request request, Workspace workspace, CancellationToken cancellationToken)
    {
        using var ledger = workspace.FindLedger();
        var draft = await DraftAsync(request, workspace, ledger, cancellationToken);
        var refusal = await RefusalAsync(request, workspace, ledger, draft, cancellationToken);
        if (request.Json)
        {
            workspace.Console.WriteRaw(JsonOutput.Write(new PostShown(null, null, refusal, draft.Price, draft.Posts, [])));
        }
        else
        {
            new DraftPrinter(workspace.Console).Print(draft);
            workspace.Console.EndLine();
            workspace.Console.WriteRaw($"A dry run: nothing was sent to {request.Account.Name}{(refusal is null ? "" : $", and nothing would be: {refusal}")}.");
        }
        return refusal is null ? CommandLine.Success : CommandLine.Failure;
    }

    private static async Task<int> PostAsync(Request request, Workspace workspace, CancellationToken stop)
    {
        workspace.RequirePostable(request.Account);
        using var posting = PostingLock.Take(workspace.Settings.DataFolder);
        using var ledger = workspace.OpenLedger();
        var draft = await DraftAsync(request, workspace, ledger, stop);
        if (await RefusalAsync(request, workspace, ledger, draft, stop) is { } refusal)
            throw new UserError($"{refusal}; nothing was sent.");
        var delivery = Filled(await ledger.TryFillSlotAsync(Slot(request, workspace), draft, stop));
        return await CourierWork.DoAsync(workspace, ledger, delivery.Id, request.Json, courier => courier.DeliverAsync(delivery.Id, stop));
    }

    private static async Task<string?> RefusalAsync(
        Request request, Workspace workspace, Ledger? ledger, ThreadDraft draft, CancellationToken cancellationToken) =>
        await CopyAsync(request, workspace, ledger, draft, cancellationToken)
        ?? await new Budget(ledger, workspace.Clock).RefusalAsync(request.Account, draft, cancellationToken);

    private static async Task<string?> CopyAsync(Request request, Workspace workspace, Ledger? ledger, ThreadDraft draft, CancellationToken cancellationToken)
    {
        var rules = workspace.Network(request.Account.Network);
        if (ledger is null || !rules.ForbidsCopies)
            return null;
        foreach (var other in workspace.Settings.Accounts.Where(a => a.Network == request.Account.Network && a.Name != request.Account.Name))
        {
            if ((await ledger.StatusesAsync(other.Name, cancellationToken)).GetValueOrDefault(draft.Slug, DeliveryStatus.Refused)
                is not (DeliveryStatus.Refused or DeliveryStatus.RolledBack))
            {
                return $"{draft.Slug} is on {other.Name} already, and {rules.DisplayName} forbids the same content on several accounts";
            }
        }
        return null;
    }

    private static Slot Slot(Request request, Workspace workspace) =>
        new(PostingSchedule.Manual, workspace.Clock.GetUtcNow(), request.Account.Name);

    private static Delivery Filled(FillOutcome outcome) => outcome switch
    {
        FillOutcome.Filled filled => filled.Delivery,
        FillOutcome.ThreadTaken taken => throw new UserError(
            $"{taken.Delivery.Draft.Slug} is on {taken.Delivery.Account} already (delivery {taken.Delivery.Id}, {taken.Delivery.Status.ToString().ToLowerInvariant()}); a thread goes out once. See 'threadbot history'."),
        _ => throw new UserError("Another thread was posted by hand in the same instant; try again."),
    };

    private static async Task<ThreadDraft> DraftAsync(Request request, Workspace workspace, Ledger? ledger, CancellationToken cancellationToken)
    {
        var template = workspace.Thread(request.Slug);
        if (template.MakesRecaps)
            throw new UserError($"{template.Slug} is a template for recaps, which are made when something is due; 'threadbot plan' shows when.");
        var rules = workspace.Catalog.Rules(request.Account);
        var addresses = new EarlierThreads(workspace.Library, await Workspace.AddressesAsync(ledger, request.Account, cancellationToken), request.Account.LinksBack, rules);
        var composed = workspace.Editor.Prepare(template, rules, request.Account.Numbering, addresses, cancellationToken);
        new FaultPrinter(Terminals.Error()).Print(composed.Faults);
        return composed.Draft ?? throw new UserError($"{template.Slug} cannot go out as it is; nothing was sent.");
    }
}
