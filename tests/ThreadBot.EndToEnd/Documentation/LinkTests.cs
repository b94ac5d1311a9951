namespace ThreadBot.EndToEnd.Documentation;

public sealed class LinkTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file_and_a_heading_that_are_there()
    {
        var links = Page.All.SelectMany(page => page.Links.Where(IsRelative).Select(link => (page, link))).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.True(Exists(l.page, l.link), $"{l.page.File} links to '{l.link}', which is not there."));
    }

    [Fact]
    public void Every_page_of_the_documentation_can_be_reached_from_the_README()
    {
        var reached = new HashSet<string>();
        var pending = new Queue<string>(["README.md"]);
        while (pending.TryDequeue(out var file))
        {
            if (!reached.Add(file))
                continue;
            var page = Page.All.SingleOrDefault(p => p.File == file);
            foreach (var link in page?.Links.Where(IsRelative) ?? [])
                pending.Enqueue(Target(page!, link));
        }

        Assert.All(Page.All.Where(p => p.File.StartsWith("docs/", StringComparison.Ordinal)), p => Assert.Contains(p.File, reached));
    }

    private static bool IsRelative(string link) => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Exists(Page page, string link)
    {
        var target = Target(page, link);
        return Path.Exists(Path.Combine(Repository.Root, target))
            && (link.Split('#') is not [_, var anchor] || Page.All.Single(p => p.File == target).Anchors.Contains(anchor));
    }

    /// <summary>The file that a link leads to, relative to the repository.</summary>
    private static string Target(Page page, string link)
    {
        var file = link.Split('#')[0];
        return file.Length == 0
            ? page.File
            : Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(page.File)!, file)).Replace('\\', '/');
    }
}
