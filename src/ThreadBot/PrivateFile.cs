namespace ThreadBot;

/// <summary>Files that hold secrets: whoever can read a key can post.</summary>
public static class PrivateFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Whether others than its owner can read or change a file. On Windows a user's own folders see to that.</summary>
    public static bool IsOpenToOthers(string file) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0;
}
