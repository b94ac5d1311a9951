namespace ThreadBot;

/// <summary>The repository that the tests and benchmarks run inside of.</summary>
internal static class Repository
{
    /// <summary>Its root, as a full path.</summary>
    public static string Root { get; } = Find();

    /// <summary>Its own threads.</summary>
    public static string Threads => Path.Combine(Root, "threads");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ThreadBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Tests and benchmarks run inside the repository: a folder with ThreadBot.sln.");
        return folder.FullName;
    }
}
