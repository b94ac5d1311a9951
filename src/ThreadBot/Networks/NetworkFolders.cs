namespace ThreadBot.Networks;

/// <summary>Where networks find and keep files.</summary>
/// <param name="Threads">The images of threads.</param>
/// <param name="Data">The sandbox's timelines and the logins of accounts.</param>
public sealed record NetworkFolders(string Threads, string Data);
