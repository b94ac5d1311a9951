using System.CommandLine;
using System.Globalization;
using System.Text;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Unroll;
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
            var thread = await ReadAsync(parsed.GetRequiredValue(what), format, workspace, cancellationToken);
            if (parsed.GetValue(output) is { } file)
                Write(thread, format, file, workspace);
            else
                format.Write(thread, workspace.Console.Profile.Out.Writer);
            return CommandLine.Success;
        });
        return command;
    }

    private static async Task<PublishedThread> ReadAsync(string what, IDocumentFormat format, Workspace workspace, CancellationToken cancellationToken)
    {
        if (!long.TryParse(what, CultureInfo.InvariantCulture, out var delivery))
            return await Source(workspace.Thread(what), format, workspace, cancellationToken).ReadAsync(cancellationToken);
        using var ledger = workspace.FindLedger();
        var slug = (await Workspace.DeliveryAsync(ledger, delivery, cancellationToken)).Draft.Slug;
        return await new LedgerSource(ledger!, delivery, workspace.AuthorOf(slug)).ReadAsync(cancellationToken);
    }

    private static TemplateSource Source(ThreadTemplate template, IDocumentFormat format, Workspace workspace, CancellationToken cancellationToken)
    {
        var siblings = new SiblingDocuments(workspace.Library, template, format.Extension);
        var rendered = new ThreadRenderer(workspace.Clock).Render(template, siblings, cancellationToken);
        new FaultPrinter(Terminals.Error()).Print(rendered.Faults);
        return rendered.Text is { } text
            ? new TemplateSource(siblings.Linked(text), workspace.AuthorOf(template.Slug) ?? "unknown")
            : throw new UserError($"{template.Slug} cannot be unrolled as it is.");
    }

    private static void Write(PublishedThread thread, IDocumentFormat format, FileInfo file, Workspace workspace)
    {
        var folder = file.Directory!.FullName;
        Directory.CreateDirectory(folder);
        using (var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            format.Write(thread, writer);
        foreach (var image in thread.Posts.SelectMany(p => p.Images))
            CopyImage(image, folder, workspace.UsableSettings.ThreadsFolder);
        workspace.Console.WriteRaw($"Wrote {file}");
    }

    private static void CopyImage(ThreadImage image, string folder, string threadsFolder)
    {
        var (from, to) = (Path.GetFullPath(Path.Combine(threadsFolder, image.Path)), Path.GetFullPath(Path.Combine(folder, image.Path)));
        if (from == to || !File.Exists(from))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }
}
