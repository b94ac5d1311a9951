using System.Text;

namespace ThreadBot.EndToEnd;

/// <summary>A folder of a user's own: threads, settings, and what the bot keeps. Gone when the test is.</summary>
internal sealed class World : IDisposable
{
    public World() => Directory.CreateDirectory(Threads);

    public string Folder { get; } = Directory.CreateTempSubdirectory("threadbot-").FullName;

    public string Threads => Path.Combine(Folder, "threads");

    public string Data => Path.Combine(Folder, ".threadbot");

    /// <summary>Where user secrets would be.</summary>
    public string UserFolder => Path.Combine(Folder, "user");

    public World With(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    /// <summary>Threads of a curriculum, each of so many posts, with texts that tell thread and post.</summary>
    public World WithThreads(string curriculum, int threads, int posts)
    {
        for (var thread = 1; thread <= threads; thread++)
        {
            var text = string.Join("\n---\n", Enumerable.Range(1, posts).Select(post => $"Part {post} of thread {thread}."));
            With($"threads/{curriculum}/t{thread:00}.sbnmd", $"---\ntitle: Thread {thread}\nteaches: [c{thread}]\norder: {thread}\n---\n{text}\n");
        }

        return this;
    }

    public World WithShippedThreads()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Threads, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Threads, Path.GetRelativePath(Repository.Threads, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return this;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A killed program's file may still be closing; the system empties its temporary folder.
        }
    }
}
