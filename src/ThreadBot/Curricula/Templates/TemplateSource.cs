using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula.Templates;

/// <summary>
/// The text of a template and where in its file it begins. The text is let go while nothing renders it, so that the memory a library takes
/// does not grow with what its authors wrote, and read from the file again when it is asked for.
/// </summary>
/// <param name="file">The file it was read from.</param>
/// <param name="text">The whole file, front matter included: so offsets and lines are those of the file.</param>
/// <param name="bodyOffset">Where the template begins.</param>
/// <param name="bodyLine">The line (from 1) on which it begins.</param>
internal sealed class TemplateSource(ScannedFile file, string text, int bodyOffset, int bodyLine)
{
    private readonly WeakReference<string> _text = new(text);
    private readonly (int Length, int Hash) _fingerprint = FingerprintOf(text);

    /// <summary>Relative to the threads folder, with forward slashes.</summary>
    public string File => file.Path;

    /// <summary>The whole file; the same instance for as long as somebody holds it.</summary>
    /// <exception cref="DataFormatException">The file has been changed or taken away since the library was read.</exception>
    public string Text => _text.TryGetTarget(out var known) ? known : ReadAgain();

    /// <summary>Whether there is nothing in it to be run: no code, and no mark that keeps code from being run.</summary>
    /// <exception cref="DataFormatException">The file has been changed or taken away since the library was read.</exception>
    public bool IsPlain => Text is var text && text.IndexOf("{{", BodyOffset, StringComparison.Ordinal) < 0 && text.IndexOf("{%", BodyOffset, StringComparison.Ordinal) < 0;

    public int BodyOffset { get; } = bodyOffset;

    public int BodyLine { get; } = bodyLine;

    // What the library says of the thread was true of the text that it read: another text is another thread's.
    private string ReadAgain()
    {
        var again = SourceText.Read(file);
        if (FingerprintOf(again) != _fingerprint)
            throw new DataFormatException(0, "The file was changed while it was in use; it counts from the next look at the threads folder on.");
        _text.SetTarget(again);
        return again;
    }

    private static (int Length, int Hash) FingerprintOf(string text) => (text.Length, text.GetHashCode(StringComparison.Ordinal));
}
