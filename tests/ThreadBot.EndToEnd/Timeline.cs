using ThreadBot.Networks.Sandbox;

namespace ThreadBot.EndToEnd;

/// <summary>What a reader of a sandbox account sees.</summary>
internal static class Timeline
{
    /// <summary>The texts of each thread that stands, posts in order, threads in order of their first post.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Threads(World world, string account)
    {
        var posts = Posts(world, account).Where(p => p.DeletedAt is null).ToList();
        return [.. posts.Where(p => p.Root is null).Select(first => Chain(first, posts))];
    }

    /// <summary>How many posts stand.</summary>
    public static int Count(World world, string account) =>
        Posts(world, account).Count(p => p.DeletedAt is null);

    private static IReadOnlyList<SandboxPost> Posts(World world, string account) => SandboxTimeline.Of(account, world.Data).Read();

    private static List<string> Chain(SandboxPost first, IReadOnlyList<SandboxPost> posts)
    {
        var chain = new List<string> { first.Text };
        var last = first;
        while (posts.SingleOrDefault(p => p.Parent == last.Id) is { } next)
        {
            Assert.Equal(first.Id, next.Root);
            chain.Add(next.Text);
            last = next;
        }

        return chain;
    }
}
