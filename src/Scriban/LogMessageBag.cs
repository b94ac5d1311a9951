using System.Collections;
using Scriban.Parsing;

namespace Scriban;

/// <summary>All that the parser has to say about a template, in the order it was noticed.</summary>
public class LogMessageBag : IReadOnlyList<LogMessage>
{
    private List<LogMessage>? _messages;

    /// <summary>The number of messages.</summary>
    public int Count => _messages?.Count ?? 0;

    /// <summary>The message at an index from zero.</summary>
    public LogMessage this[int index] => Messages[index];

    private IReadOnlyList<LogMessage> Messages => _messages is null ? [] : _messages;

    /// <summary>Whether one of the messages is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a message.</summary>
    public void Add(LogMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        HasErrors |= message.Type == ParserMessageType.Error;
        (_messages ??= []).Add(message);
    }

    /// <summary>Adds messages.</summary>
    public void AddRange(IEnumerable<LogMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        foreach (var message in messages) Add(message);
    }

    /// <summary>The messages in order.</summary>
    public IEnumerator<LogMessage> GetEnumerator() => Messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The messages, a line each.</summary>
    public override string ToString() => string.Join('\n', Messages);
}
