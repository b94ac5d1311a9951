namespace ThreadBot.Composition.Cutting;

/// <summary>A fenced code block of a section. What is cut inside it gets its fences again on both sides.</summary>
/// <param name="Opener">The line that opens it, such as <c>```python</c>.</param>
/// <param name="Start">UTF-16 offset of its first line of code.</param>
/// <param name="End">UTF-16 offset after its last line of code.</param>
internal sealed record CodeBlock(string Opener, int Start, int End)
{
    /// <summary>What a part that begins here must begin with.</summary>
    public string Reopening => Opener + "\n";

    /// <summary>What a part that ends here must end with.</summary>
    public string Closing => "\n" + TextLine.FenceMarks(Opener).ToString();

    /// <summary>The blocks of a text, in order.</summary>
    public static IReadOnlyList<CodeBlock> Read(string text, TextLine[] lines)
    {
        var blocks = new List<CodeBlock>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind != LineKind.FenceOpen)
                continue;
            var opener = lines[i];
            while (i + 1 < lines.Length && lines[i + 1].Kind == LineKind.Code)
                i++;
            blocks.Add(new(text[opener.Start..opener.End].Trim(), Math.Min(opener.End + 1, text.Length), lines[i].End));
        }

        return blocks;
    }
}
