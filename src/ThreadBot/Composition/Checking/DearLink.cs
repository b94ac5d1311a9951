namespace ThreadBot.Composition.Checking;

/// <summary>Finds links that cost more than the rest of their thread. Those that nobody meant have a warning of their own.</summary>
internal static class DearLink
{
    public static void Run(ThreadDraft draft, FaultList faults)
    {
        if (faults.Rules.Prices is not { } prices)
            return;
        var linked = draft.Posts.Where(p => p.Links.Any(l => l.Authored)).ToList();
        var extra = linked.Count * (prices.PostWithLink - prices.Post);
        var rest = draft.Price - extra;
        if (linked is [var first, ..] && extra > rest)
        {
            var link = first.Links.First(l => l.Authored);
            faults.Warning(
                "dear-link",
                first.LineAt(link.Start),
                $"On {faults.Rules.DisplayName} {Subject(linked)} cost {Dollars.Write(draft.Price)} instead of {Dollars.Write(rest)}: say in words where to look, or put the address into the profile.");
        }
    }

    private static string Subject(List<PostDraft> linked) => linked is [var only]
        ? $"the link in post {only.Number} makes the thread"
        : $"the links in posts {string.Join(", ", linked.Select(p => p.Number))} make the thread";
}
