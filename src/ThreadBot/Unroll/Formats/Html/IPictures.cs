namespace ThreadBot.Unroll.Formats.Html;

/// <summary>Where the pictures of a page are: in it, in a package, beside it.</summary>
internal interface IPictures
{
    /// <summary>Writes an <c>img</c> with the attributes; false, and nothing written, where the file cannot be shown.</summary>
    bool Write(HtmlWriter html, string file, string alt, string style);

    /// <summary>Where a file lies that is played and not shown; null where the page cannot lead to it.</summary>
    string? AddressOf(string file) => null;
}
