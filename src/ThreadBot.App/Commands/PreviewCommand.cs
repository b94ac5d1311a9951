using System.CommandLine;
using ThreadBot.App.Preview;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Composition.Checking;
using ThreadBot.Curricula;
using ThreadBot.Networks;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot preview</c>: exactly what would go out, without an account and without a network.</summary>
internal static class PreviewCommand
{
    /// <summary>What <c>--json</c> prints, in a list where several networks were asked for.</summary>
    /// <param name="Slug">The thread's name.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Language">BCP 47 tag.</param>
    /// <param name="Network">The network it is cut for.</param>
    /// <param name="Price">What it would cost, in US dollars.</param>
    /// <param name="Posts">The posts.</param>
    /// <param name="AccidentalLinks">The links that nobody wrote, with their prices.</param>
    /// <param name="Faults">What is wrong with it.</param>
    internal sealed record PreviewShown(
        string Slug,
        string Title,
        string? Language,
        string Network,
        decimal Price,
        IReadOnlyList<PostDraft> Posts,
        IReadOnlyList<AccidentalLink> AccidentalLinks,
        IReadOnlyList<Fault> Faults);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var slug = Choices.Slug();
        var network = Choices.Networks();
        var json = Choices.Json();
        var html = new Option<FileInfo?>("--html") { Description = "Write a page that looks like the thread.", HelpName = "FILE" };
        var watch = new Flag("--watch") { Description = "Show it again whenever a file in the threads folder changes, until Ctrl+C." };
        var command = new Command("preview", "Show exactly what would be posted.") { slug, network, json, html, watch };
        command.DoesAtOnce((parsed, workspace) => Show(RequestOf(parsed), workspace, CancellationToken.None));
        watch.Does((parsed, workspace, cancellationToken) => WatchAsync(RequestOf(parsed), workspace, cancellationToken));
        return command;

        Request RequestOf(ParseResult parsed) =>
            new(parsed.GetRequiredValue(slug), parsed.GetValue(network), parsed.Has(json), parsed.GetValue(html));
    }

    /// <summary>The network of whoever does not name one.</summary>
    internal static string DefaultNetwork(IReadOnlyList<Account> accounts) => accounts is [var first, ..] ? first.Network : "x";

    private sealed record Request(string Slug, string[]? Networks, bool Json, FileInfo? Html);

    private static int Show(Request request, Workspace workspace, CancellationToken cancellationToken)
    {
        var template = workspace.Thread(request.Slug);
        var previews = new List<NetworkPreview>();
        foreach (var rules in workspace.Networks(request.Networks, () => (string[])[DefaultNetwork(workspace.UsableSettings.Accounts)]))
            previews.Add(Prepare(template, rules, workspace, cancellationToken));

        if (request.Html is { } file && previews.Exists(p => p.Composed.Draft is not null))
            WritePage(file, previews, template, workspace);
        if (request.Json)
            workspace.Console.WriteRaw(Json(template, previews));
        else
            Print(previews, workspace, request.Html);
        return previews.TrueForAll(p => p.Composed.Draft is not null) ? CommandLine.Success : CommandLine.Failure;
    }

    private static NetworkPreview Prepare(ThreadTemplate template, NetworkRules rules, Workspace workspace, CancellationToken cancellationToken)
    {
        var composed = workspace.Editor.Prepare(template, rules, workspace.NumberingOn(rules), workspace.EarlierThan(template, rules), cancellationToken);
        return new(rules, composed.Faults.Count < 2 ? composed : composed with { Faults = [.. composed.Faults.OrderBy(f => f.Line)] });
    }

    private static string Json(ThreadTemplate template, List<NetworkPreview> previews)
    {
        IReadOnlyList<PreviewShown> shown = [.. previews.Select(p => new PreviewShown(
            template.Slug.Value, template.Title, p.Composed.Draft?.Language, p.Rules.Name,
            p.Composed.Draft?.Price ?? 0, p.Composed.Draft?.Posts ?? [],
            p.Composed.Draft is { } draft ? AccidentalLink.In(draft, p.Rules) : [], p.Composed.Faults))];
        return shown is [var only] ? JsonOutput.Write(only) : JsonOutput.Write(shown);
    }

    private static void Print(List<NetworkPreview> previews, Workspace workspace, FileInfo? html)
    {
        foreach (var (rules, composed) in previews)
        {
            if (composed.Draft is { } draft && html is null)
                new DraftPrinter(workspace.Console, rules).Print(draft);
            if (composed.Faults.Count > 0)
                workspace.Console.EndLine();
            new FaultPrinter(workspace.Console).Print(composed.Faults);
            if (previews.Count > 1 && html is null)
                workspace.Console.EndLine();
        }

        if (html is not null && previews.Exists(p => p.Composed.Draft is not null))
            workspace.Console.WriteRaw($"The preview is in {html}");
    }

    private static void WritePage(FileInfo file, List<NetworkPreview> previews, ThreadTemplate template, Workspace workspace)
    {
        var author = workspace.AuthorOf(template.Slug) ?? (workspace.UsableSettings.Accounts is [var first, ..] ? first.Name : template.Slug.Curriculum);
        File.WriteAllText(file.FullName, PreviewPage.Write(template.Title, previews, workspace.UsableSettings.ThreadsFolder, author));
    }

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
