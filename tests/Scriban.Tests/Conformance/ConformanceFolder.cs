namespace Scriban.Tests.Conformance;

/// <summary>Where the recorded cases are: beside the checkout.</summary>
public static class ConformanceFolder
{
    /// <summary>The folder, or null when it is not there.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "conformance");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
