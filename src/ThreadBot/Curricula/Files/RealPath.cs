namespace ThreadBot.Curricula.Files;

/// <summary>Where a path really leads once every symbolic link on its way is followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The path without links; null where it does not exist or its links go round in a circle.</summary>
    public static string? Resolve(string path)
    {
        var pending = new Stack<string>();
        Push(Path.GetFullPath(path), pending);
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        for (var links = 0; pending.TryPop(out var part);)
        {
            var step = Path.Combine(real, part);
            if (!Path.Exists(step) && new FileInfo(step).LinkTarget is null)
                return null;
            if (new FileInfo(step).LinkTarget is not { } target)
            {
                real = step;
                continue;
            }

            if (++links > MaxLinks)
                return null;
            var destination = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(destination)!;
            Push(destination, pending);
        }

        return real;
    }

    /// <summary>Whether a path really lies in a folder, links followed.</summary>
    /// <param name="path">The path.</param>
    /// <param name="realFolder">The folder, already resolved.</param>
    public static bool IsInside(string path, string realFolder) =>
        Resolve(path) is { } real && real.StartsWith(realFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Push(string full, Stack<string> pending)
    {
        var parts = full[Path.GetPathRoot(full)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
            pending.Push(parts[i]);
    }
}
