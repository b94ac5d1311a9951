using ThreadBot.Composition.Cutting;

namespace ThreadBot.Composition.Checking;

/// <summary>Finds <c>[text](url)</c> whose address leads nowhere.</summary>
internal static class LinkCheck
{
    public static void Run(ThreadSection section, FaultList faults)
    {
        if (!section.Text.Contains("](", StringComparison.Ordinal))
            return;
        var shown = MarkdownLinks.Resolve(section.Text, faults.Rules with { LinksBehindText = true, ShortLink = null });
        foreach (var link in shown.Links.Where(link => !LeadsSomewhere(link.Url, faults.Rules.ExampleUrl)))
        {
            var line = section.LineOfText(shown.Text.AsSpan(0, link.Start).Count('\n'));
            faults.Error("link", line, $"'{link.Url}' is no address to link to: write it in full, such as https://example.com/page.");
        }
    }

    // The sandbox's own addresses have a scheme of their own.
    private static bool LeadsSomewhere(string url, string exampleUrl) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme is "https" or "http" || uri.Scheme == new Uri(exampleUrl).Scheme)
        && uri.Host.Length > 0;
}
