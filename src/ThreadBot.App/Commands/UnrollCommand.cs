using System.CommandLine;
using System.Globalization;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Media;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot unroll</c>: a thread as a document worth keeping, offline.</summary>
internal static class UnrollCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var what = new Argument<string>("thread") { Description = "The slug of a thread, or the number of a delivery." };
        var to = new Option<string>("--to") { Description = $"The format: {string.Join(", ", DocumentFormats.All.Select(f => f.Name))}.", HelpName = "FORMAT", DefaultValueFactory = _ => "md" };
        to.AcceptOnlyFromAmong([.. DocumentFormats.All.Select(f => f.Name)]);
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The document's file; its images are put beside it. Standard output where none is named.", HelpName = "FILE" };
        var command = new Command("unroll", "Turn a thread into a document.") { what, to, output };
        command.Does(async (parsed, workspace, cancellationToken) =>
        {
            var format = DocumentFormats.All.Single(f => f.Name == parsed.GetValue(to));
            var document = await ReadAsync(parsed.GetRequiredValue(what), workspace, cancellationToken);
            if (parsed.GetValue(output) is { } file)
                await WriteAsync(document, format, file, workspace, cancellationToken);
            else
                await PrintAsync(document, format, cancellationToken);
            return CommandLine.Success;
        });
        return command;
    }

    private static async Task<Document> ReadAsync(string what, Workspace workspace, CancellationToken cancellationToken)
    {
        if (!long.TryParse(what, CultureInfo.InvariantCulture, out var delivery))
            return await DocumentAsync(Source(workspace.Thread(what), workspace, cancellationToken), cancellationToken);
        using var ledger = workspace.FindLedger();
        var slug = (await Workspace.DeliveryAsync(ledger, delivery, cancellationToken)).Draft.Slug;
        return await DocumentAsync(new LedgerSource(ledger!, delivery, Media(workspace)) { Author = workspace.AuthorOf(slug) }, cancellationToken);
    }

    private static async Task<Document> DocumentAsync(IThreadSource source, CancellationToken cancellationToken) =>
        Document.Of(await source.ReadAsync(cancellationToken).SingleAsync(cancellationToken), source.Media);

    private static FolderMedia Media(Workspace workspace) => new(workspace.UsableSettings.ThreadsFolder);

    private static TemplateSource Source(ThreadTemplate template, Workspace workspace, CancellationToken cancellationToken)
    {
        var siblings = new SiblingDocuments(workspace.Library, template);
        var rendered = new ThreadRenderer(workspace.Clock).Render(template, siblings, cancellationToken);
        new FaultPrinter(Terminals.Error()).Print(rendered.Faults);
        return rendered.Text is { } text
            ? new TemplateSource(siblings.Linked(text), workspace.AuthorOf(template.Slug) ?? "unknown", Media(workspace)) { Topics = template.Teaches }
            : throw new UserError($"{template.Slug} cannot be unrolled as it is.");
    }

    private static async Task PrintAsync(Document document, IDocumentFormat format, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await format.WriteAsync(document, output, cancellationToken);
    }

    private static async Task WriteAsync(Document document, IDocumentFormat format, FileInfo file, Workspace workspace, CancellationToken cancellationToken)
    {
        var folder = file.Directory!.FullName;
        Directory.CreateDirectory(folder);
        await using (var output = file.Create())
            await format.WriteAsync(document, output, cancellationToken);
        if (format.KeepsMediaBeside)
        {
            foreach (var name in document.Threads.SelectMany(t => t.Posts).SelectMany(p => p.Media).Select(m => m.File).OfType<string>().Distinct())
                await CopyAsync(document.Media, name, folder, cancellationToken);
        }

        workspace.Console.WriteRaw($"Wrote {file}");
    }

    private static async Task CopyAsync(IMediaStore media, string name, string folder, CancellationToken cancellationToken)
    {
        await using var from = media.Open(name);
        var to = Path.GetFullPath(Path.Combine(folder, name));
        if (from is null || from is FileStream file && file.Name == to)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await using var copy = File.Create(to);
        await from.CopyToAsync(copy, cancellationToken);
    }
}
