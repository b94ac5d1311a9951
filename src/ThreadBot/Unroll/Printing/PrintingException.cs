namespace ThreadBot.Unroll.Printing;

/// <summary>A page could not be printed; the message says why and what to do, in one sentence for a person.</summary>
/// <param name="message">The sentence.</param>
/// <param name="cause">What lies behind it.</param>
public sealed class PrintingException(string message, Exception? cause = null) : Exception(message, cause);
