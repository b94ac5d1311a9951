using System.Text;
using ThreadBot.Curricula;

namespace ThreadBot.Tests.Curricula;

/// <summary>A threads folder of a test's own, gone after it.</summary>
internal sealed class ThreadsFolder : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("threads-");

    public ThreadsFolder() => Directory.CreateDirectory(Root);

    public string Root => Path.Combine(_parent.FullName, "threads");

    /// <summary>A place beside the threads folder, out of its templates' reach.</summary>
    public string Outside(string name) => Path.Combine(_parent.FullName, name);

    public string FullPath(string path)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    public ThreadsFolder With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public ThreadsFolder With(string path, byte[] bytes)
    {
        File.WriteAllBytes(FullPath(path), bytes);
        return this;
    }

    /// <summary>A thread with a title, further front matter and a body.</summary>
    public ThreadsFolder WithThread(string path, string frontMatter = "", string body = "Hello.\n") =>
        With(path, $"---\ntitle: A thread\n{(frontMatter.Length == 0 ? "" : frontMatter + "\n")}---\n{body}");

    public ThreadsFolder WithLink(string path, string target)
    {
        File.CreateSymbolicLink(FullPath(path), target);
        return this;
    }

    public ThreadLibrary Load() => ThreadLibrary.Load(Root, CancellationToken.None);

    public void Dispose() => _parent.Delete(recursive: true);
}
