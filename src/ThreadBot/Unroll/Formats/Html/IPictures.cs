namespace ThreadBot.Unroll.Formats.Html;

/// <summary>Where the pictures of a page are: in it, in a package, beside it.</summary>
internal interface IPictures
{
    /// <summary>Writes an <c>img</c> with the attributes; false, and nothing written, where the file cannot be shown.</summary>
    bool Write(HtmlWriter html, string file, string alt, string style);
}
