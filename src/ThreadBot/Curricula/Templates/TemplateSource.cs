namespace ThreadBot.Curricula.Templates;

/// <summary>The text of a template and where in its file it begins.</summary>
/// <param name="file">Relative to the threads folder, with forward slashes.</param>
/// <param name="text">The whole file, front matter included: so offsets and lines are those of the file.</param>
/// <param name="bodyOffset">Where the template begins.</param>
/// <param name="bodyLine">The line (from 1) on which it begins.</param>
internal sealed class TemplateSource(string file, string text, int bodyOffset, int bodyLine)
{
    public string File { get; } = file;

    public string Text { get; } = text;

    public int BodyOffset { get; } = bodyOffset;

    public int BodyLine { get; } = bodyLine;
}
