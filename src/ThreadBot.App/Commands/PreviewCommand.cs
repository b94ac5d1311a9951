using System.CommandLine;
using ThreadBot.App.Preview;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Composition;
using ThreadBot.Networks;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot preview</c>: exactly what would go out, without an account and without a network.</summary>
internal static class PreviewCommand
{
    /// <summary>What <c>--json</c> prints.</summary>
    /// <param name="Slug">The thread's name.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Language">BCP 47 tag.</param>
    /// <param name="Network">The network it is cut for.</param>
    /// <param name="Price">What it would cost, in US dollars.</param>
    /// <param name="Posts">The posts.</param>
    /// <param name="Faults">What is wrong with it.</param>
    internal sealed record PreviewShown(
        string Slug, string Title, string? Language, string Network, decimal Price, IReadOnlyList<PostDraft> Posts, IReadOnlyList<Fault> Faults);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var slug = Choices.Slug();
        var network = Choices.Network();
        var json = Choices.Json();
        var html = new Option<FileInfo?>("--html") { Description = "Write a page that looks like the thread.", HelpName = "FILE" };
        var watch = new Option<bool>("--watch") { Description = "Show it again whenever a file in the threads folder changes, until Ctrl+C." };
        var command = new Command("preview", "Show exactly what would be posted.") { slug, network, json, html, watch };
        command.Does(async (parsed, workspace, cancellationToken) =>
        {
            var request = new Request(parsed.GetRequiredValue(slug), parsed.GetValue(network), parsed.GetValue(json), parsed.GetValue(html));
            return parsed.GetValue(watch)
                ? await WatchAsync(request, workspace, cancellationToken)
                : Show(request, workspace, cancellationToken);
        });
        return command;
    }

    private sealed record Request(string Slug, string? Network, bool Json, FileInfo? Html);

    private static int Show(Request request, Workspace workspace, CancellationToken cancellationToken)
    {
        var template = workspace.Thread(request.Slug);
        var rules = workspace.Network(request.Network ?? DefaultNetwork(workspace.UsableSettings.Accounts));
        var account = workspace.UsableSettings.Accounts.FirstOrDefault(a => a.Network == rules.Name);
        var addresses = new OrderedAddresses(workspace.Library, template, rules.ExampleUrl);
        var composed = workspace.Editor.Prepare(template, rules, account?.Numbering ?? NumberingStyle.Fraction, addresses, cancellationToken);

        if (request.Html is { } file && composed.Draft is { } draft)
            WritePage(file, draft, workspace, workspace.AuthorOf(template.Slug) ?? account?.Name ?? template.Slug.Curriculum);
        if (request.Json)
            workspace.Console.WriteRaw(Json(template, rules, composed));
        else
            Print(composed, workspace, request.Html);
        return composed.Draft is null ? CommandLine.Failure : CommandLine.Success;
    }

    private static string DefaultNetwork(IReadOnlyList<Account> accounts) => accounts is [var first, ..] ? first.Network : "x";

    private static string Json(Curricula.ThreadTemplate template, NetworkRules rules, Composed composed) =>
        JsonOutput.Write(new PreviewShown(
            template.Slug.Value, template.Title, composed.Draft?.Language, rules.Name,
            composed.Draft?.Price ?? 0, composed.Draft?.Posts ?? [], composed.Faults));

    private static void Print(Composed composed, Workspace workspace, FileInfo? html)
    {
        if (composed.Draft is { } draft && html is null)
            new DraftPrinter(workspace.Console).Print(draft);
        else if (composed.Draft is not null)
            workspace.Console.WriteRaw($"The preview is in {html}");
        if (composed.Faults.Count > 0)
            workspace.Console.EndLine();
        new FaultPrinter(workspace.Console).Print(composed.Faults);
    }

    private static void WritePage(FileInfo file, ThreadDraft draft, Workspace workspace, string author) =>
        File.WriteAllText(file.FullName, PreviewPage.Write(draft, workspace.UsableSettings.ThreadsFolder, author));

    private static async Task<int> WatchAsync(Request request, Workspace workspace, CancellationToken cancellationToken)
    {
        await foreach (var _ in FolderChanges.WatchAsync(workspace.UsableSettings.ThreadsFolder, workspace.Clock, cancellationToken))
        {
            workspace.Console.Clear(home: true);
            try
            {
                Show(request, workspace.Reread(), cancellationToken);
            }
            catch (UserError e)
            {
                workspace.Console.WriteRaw(e.Message);
            }
        }

        return CommandLine.Success;
    }
}
