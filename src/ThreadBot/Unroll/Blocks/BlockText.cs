namespace ThreadBot.Unroll.Blocks;

/// <summary>Blocks as plain text.</summary>
internal static class BlockText
{
    /// <summary>The first line that says something.</summary>
    public static string FirstLine(IReadOnlyList<Block> blocks) => blocks.Select(FirstLine).FirstOrDefault(line => line.Length > 0) ?? "";

    private static string FirstLine(Block block) => block switch
    {
        Paragraph paragraph => string.Concat(paragraph.Content.TakeWhile(i => i is not LineBreak).Select(Text)).Trim(),
        Quotation quotation => FirstLine(quotation.Content),
        TextList list => list.Items.Select(FirstLine).FirstOrDefault(line => line.Length > 0) ?? "",
        CodeBlock code => code.Text.Split('\n')[0].Trim(),
        _ => "",
    };

    private static string Text(Inline inline) => inline switch
    {
        TextRun text => text.Text,
        CodeRun code => code.Text,
        LinkRun link => link.Text,
        _ => "",
    };
}
