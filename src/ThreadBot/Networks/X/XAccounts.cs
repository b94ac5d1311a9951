using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;

namespace ThreadBot.Networks.X;

/// <summary>Opens accounts on X.</summary>
/// <param name="options">X's numbers.</param>
/// <param name="folders">Where the images are.</param>
/// <param name="time">The clock.</param>
internal sealed class XAccounts(XOptions options, NetworkFolders folders, TimeProvider time)
{
    private readonly NetworkRules _rules = XRules.Create(options);

    /// <summary>X as the program knows it.</summary>
    public NetworkEntry Entry => new(_rules, Open) { Obstacle = account => XAccountSettings.Of(account).Lack() };

    // One after another of its requests goes to the same server for as long as the program runs, so each account keeps its connection.
    private XNetwork Open(Account account)
    {
        var settings = XAccountSettings.Of(account);
        var connection = new XConnection(XWire.CreateHttp(), options.Api, time, _ => new OAuth1(settings.Keys!, time));
        return new XNetwork(connection, _rules, settings, folders.Threads);
    }
}
