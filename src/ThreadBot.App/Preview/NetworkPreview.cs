using ThreadBot.Composition;
using ThreadBot.Networks;

namespace ThreadBot.App.Preview;

/// <summary>A thread as one network would show it.</summary>
/// <param name="Rules">The network.</param>
/// <param name="Composed">The draft, or what stands in its way.</param>
internal sealed record NetworkPreview(NetworkRules Rules, Composed Composed);
