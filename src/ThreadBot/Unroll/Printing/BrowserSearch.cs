namespace ThreadBot.Unroll.Printing;

/// <summary>Looks for a browser that prints: Chromium, Chrome or Edge, whichever this machine has.</summary>
public static class BrowserSearch
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge", "chrome", "msedge"];

    private static readonly string[] MacApplications = ["Chromium", "Google Chrome", "Microsoft Edge"];
    private static readonly string[] WindowsPrograms = [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>The browser's program.</summary>
    /// <param name="named">The program that the settings name, or <see cref="PrintingOptions.AnyBrowser"/>.</param>
    /// <exception cref="PrintingException">There is none.</exception>
    public static string Find(string named)
    {
        if (named != PrintingOptions.AnyBrowser)
        {
            return Places(named).FirstOrDefault(File.Exists)
                ?? throw new PrintingException($"The browser '{named}' that the setting Unroll:Browser names is not there.");
        }
        return Names.SelectMany(Places).Concat(Installed()).FirstOrDefault(File.Exists)
            ?? throw new PrintingException($"A PDF is printed by Chromium, Chrome or Edge, and none was found: {HowToInstall()}, or name one in the setting Unroll:Browser. The other formats need none.");
    }

    private static IEnumerable<string> Places(string name) => Path.IsPathFullyQualified(name)
        ? [name]
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name));

    private static IEnumerable<string> Installed() =>
        OperatingSystem.IsMacOS() ? MacApplications.Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}")
        : !OperatingSystem.IsWindows() ? []
        : from folder in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
          from program in WindowsPrograms
          select Path.Combine(Environment.GetFolderPath(folder), program);

    private static string HowToInstall() =>
        OperatingSystem.IsMacOS() ? "install one (brew install --cask chromium)"
        : OperatingSystem.IsWindows() ? "install one (winget install Google.Chrome)"
        : "install one (apt install chromium)";
}
