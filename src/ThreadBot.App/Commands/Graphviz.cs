using System.ComponentModel;
using System.Diagnostics;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;

namespace ThreadBot.App.Commands;

/// <summary>Has Graphviz draw a graph.</summary>
internal static class Graphviz
{
    private const string Program = "dot";

    /// <summary>Draws to an SVG file, or writes the graph itself where the file's name ends in <c>.dot</c> or nobody is there to draw it.</summary>
    /// <returns>The command's exit code.</returns>
    public static async Task<int> DrawAsync(string graph, FileInfo file, CancellationToken cancellationToken)
    {
        if (file.Extension == ".dot")
        {
            await File.WriteAllTextAsync(file.FullName, graph, cancellationToken);
            return CommandLine.Success;
        }

        try
        {
            await RunAsync(graph, file.FullName, cancellationToken);
            return CommandLine.Success;
        }
        catch (Win32Exception)
        {
            var written = Path.ChangeExtension(file.FullName, ".dot");
            await File.WriteAllTextAsync(written, graph, cancellationToken);
            Terminals.Error().WriteRaw($"Graphviz is not installed, so {Path.GetFileName(written)} was written in place of the picture. Install it (Debian: apt install graphviz), then: dot -Tsvg {Path.GetFileName(written)} -o {file.Name}");
            return CommandLine.Failure;
        }
    }

    private static async Task RunAsync(string graph, string file, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-Tsvg", "-o", file]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        await process.StandardInput.WriteAsync(graph.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var complaint = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new UserError($"Graphviz could not draw {file}: {complaint.Trim()}");
    }
}
