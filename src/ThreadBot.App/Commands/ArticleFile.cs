using System.Text;
using System.Text.Unicode;
using ThreadBot.App.Settings;
using ThreadBot.Composition.Articles;

namespace ThreadBot.App.Commands;

/// <summary>Reads an article from a file or from standard input.</summary>
/// <param name="Name">What to call it in messages.</param>
/// <param name="Path">Its full path; null for standard input.</param>
/// <param name="Text">What it says.</param>
internal sealed record ArticleFile(string Name, string? Path, string Text)
{
    /// <summary>What stands for standard input on the command line.</summary>
    public const string StandardInput = "-";

    // The longest UTF-8 of a character that counts as one.
    private const int MaxBytes = 3 * ArticleSplitter.MaxCharacters;

    /// <summary>Reads an article.</summary>
    /// <param name="path">A file; <see cref="StandardInput"/> or, where something is piped in, null for standard input.</param>
    /// <exception cref="UserError">There is nothing to read, or it is no text.</exception>
    public static ArticleFile Read(string? path)
    {
        if (path is null && !Console.IsInputRedirected)
            throw new UserError("Name the article's file, or pipe the article in.");
        if (path is null or StandardInput)
            return new("standard input", null, Decode("standard input", ReadStandardInput()));
        if (Directory.Exists(path))
            throw new UserError($"'{path}' is a folder: name a file in it.");
        if (!File.Exists(path))
            throw new UserError($"'{path}' does not exist.");
        using var file = File.OpenRead(path);
        return new(path, System.IO.Path.GetFullPath(path), Decode($"'{path}'", ReadBytes(file)));
    }

    private static byte[] ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        return ReadBytes(input);
    }

    /// <summary>All of it, or one byte more than an article may have.</summary>
    private static byte[] ReadBytes(Stream stream)
    {
        var buffer = new byte[MaxBytes + 1];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    private static string Decode(string name, byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            throw TooLong(name);
        if (bytes.AsSpan().Contains((byte)0) || !Utf8.IsValid(bytes))
            throw new UserError($"{Sentence(name)} is no text in UTF-8: save it as UTF-8, or name another file.");
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Length > ArticleSplitter.MaxCharacters)
            throw TooLong(name);
        return string.IsNullOrWhiteSpace(text) ? throw new UserError($"{Sentence(name)} is empty: there is nothing to split.") : text;
    }

    private static UserError TooLong(string name) =>
        new(FormattableString.Invariant($"{Sentence(name)} has more than {ArticleSplitter.MaxCharacters:N0} characters, the most that a thread may have: make several articles of it."));

    private static string Sentence(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
