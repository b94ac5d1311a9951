namespace ThreadBot.Unroll.Sources;

/// <summary>There is nothing that could be read. The message is for whoever asked.</summary>
/// <param name="message">What is wrong and what to do, in a sentence.</param>
/// <param name="inner">What caused it.</param>
public sealed class ThreadUnreadableException(string message, Exception? inner = null) : Exception(message, inner);
