using ThreadBot.App.Settings;

namespace ThreadBot.App.Commands;

/// <summary>The files that a check reports on. All are read, since threads depend on one another.</summary>
/// <param name="prefixes">Paths relative to the threads folder, with forward slashes; none for all.</param>
internal sealed class CheckScope(IReadOnlyList<string> prefixes)
{
    /// <summary>The scope that paths on the command line mean.</summary>
    /// <exception cref="UserError">A path does not exist or lies outside the threads folder.</exception>
    public static CheckScope Of(IEnumerable<string> paths, string threadsFolder) =>
        new([.. paths.Select(path => Relative(path, threadsFolder)).Where(p => p != ".")]);

    /// <summary>Whether a file is reported on.</summary>
    public bool Contains(string file) =>
        prefixes.Count == 0 || prefixes.Any(p => file == p || file.StartsWith(p + "/", StringComparison.Ordinal));

    private static string Relative(string path, string threadsFolder)
    {
        if (!Path.Exists(path))
            throw new UserError($"'{path}' does not exist.");
        var relative = Path.GetRelativePath(threadsFolder, Path.GetFullPath(path)).Replace('\\', '/').TrimEnd('/');
        return relative.StartsWith("..", StringComparison.Ordinal)
            ? throw new UserError($"'{path}' is not in the threads folder {threadsFolder}.")
            : relative;
    }
}
