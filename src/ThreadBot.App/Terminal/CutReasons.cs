namespace ThreadBot.App.Terminal;

/// <summary>Says why a post begins where it begins.</summary>
internal static class CutReasons
{
    /// <summary>In words; empty for the first post, which needs no reason.</summary>
    public static string InWords(PostDraft post) => post.Pause is null ? InWords(post.Cut) : "when the poll has closed";

    /// <summary>In words; empty for the first post, which needs no reason.</summary>
    public static string InWords(CutReason reason) => reason switch
    {
        CutReason.Start => "",
        CutReason.Author => "your break",
        CutReason.Paragraph => "cut between paragraphs",
        CutReason.Line => "cut between lines",
        CutReason.Sentence => "cut after a sentence",
        CutReason.Clause => "cut after a clause",
        CutReason.Word => "cut between words",
        _ => "cut inside a word",
    };
}
