using System.CommandLine;

namespace ThreadBot.App.Commands;

/// <summary>Arguments and options that several commands share, with their completions.</summary>
internal static class Choices
{
    /// <summary>The slug of a thread.</summary>
    public static Argument<string> Slug()
    {
        var slug = new Argument<string>("slug") { Description = "The thread: curriculum/name, or the end of it where that is clear.", HelpName = "slug" };
        slug.CompletionSources.Add(_ => Complete(w => w.Library.Threads.Select(t => t.Slug.Value)));
        return slug;
    }

    /// <summary>The number of a delivery.</summary>
    public static Argument<long> Delivery() => new("delivery") { Description = "The delivery's number, as 'threadbot history' shows it." };

    /// <summary>The name of an account.</summary>
    public static Option<string> Account()
    {
        var account = new Option<string>("--account") { Description = "The account's name in the settings.", HelpName = "NAME" };
        account.CompletionSources.Add(_ => Complete(w => w.UsableSettings.Accounts.Select(a => a.Name)));
        return account;
    }

    /// <summary>The name of an account on X.</summary>
    public static Argument<string> XAccount()
    {
        var account = new Argument<string>("account") { Description = "The account's name in the settings; 'x' for the only one on X.", HelpName = "account" };
        account.CompletionSources.Add(_ => Complete(w => w.UsableSettings.Accounts.Where(a => a.Network == "x").Select(a => a.Name)));
        return account;
    }

    /// <summary>The name of a network.</summary>
    public static Option<string?> Network()
    {
        var network = new Option<string?>("--network") { Description = "The network to cut for.", HelpName = "NAME" };
        network.CompletionSources.Add(_ => Complete(w => w.Catalog.Names));
        return network;
    }

    /// <summary>The names of networks.</summary>
    public static Option<string[]> Networks()
    {
        var networks = new Option<string[]>("--network")
        {
            Description = "The network to cut for; several with commas, or 'all'.",
            HelpName = "NAME",
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        };
        networks.CompletionSources.Add(_ => Complete(w => w.Catalog.Names.Append(Workspace.AllNetworks)));
        return networks;
    }

    /// <summary>Output for scripts.</summary>
    public static Flag Json() => new("--json") { Description = "Print JSON." };

    // A completion that fails must not write over the line that somebody is typing.
    private static IEnumerable<string> Complete(Func<Workspace, IEnumerable<string>> names)
    {
        try
        {
            return [.. names(new Workspace(settingsPath: null, verbose: false))];
        }
        catch (Exception e) when (e is Settings.UserError or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
