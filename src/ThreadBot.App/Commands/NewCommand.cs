using System.CommandLine;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot new</c>: a thread file to begin with.</summary>
internal static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("curriculum/name") { Description = "The thread's slug." };
        var command = new Command("new", "Write a thread file to begin with.") { name };
        command.Does((parsed, workspace, _) =>
        {
            var file = Write(parsed.GetRequiredValue(name), workspace.UsableSettings.ThreadsFolder);
            workspace.Console.WriteRaw($"Wrote {file}");
            workspace.Console.WriteRaw($"See it with: threadbot preview {parsed.GetRequiredValue(name)}");
            return CommandLine.Success;
        });
        return command;
    }

    private static string Write(string name, string threadsFolder)
    {
        if (!ThreadSlug.TryParse(name, out var slug) || slug.Value.Count(c => c == '/') != 1)
            throw new UserError($"'{name}' is no name for a thread: write curriculum/name in lower case letters, digits, '-', '_' and '.'.");
        var file = Path.Combine(threadsFolder, $"{slug}.sbnmd");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(stream);
            writer.Write(Beginning(slug));
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new UserError($"{file} is there already; nothing was written.");
        }

        return Path.GetRelativePath(".", file);
    }

    private static string Beginning(ThreadSlug slug)
    {
        var concept = slug.Value.Split('/')[^1].Replace('.', '-').Replace('_', '-');
        return $"""
            ---
            title: {concept.Replace('-', ' ')}
            teaches: [{concept}]
            requires: []
            ---
            The first post has to stand alone: say what the reader gets.
            ---
            One idea a post. A definition in one plain sentence:

            > {concept.Replace('-', ' ')}: what it is, in words that the reader has already.
            ---
            The smallest example with real numbers comes next.
            ---
            End with a question to the reader.

            """;
    }
}
