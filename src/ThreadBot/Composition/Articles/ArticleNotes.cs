using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;

namespace ThreadBot.Composition.Articles;

/// <summary>Gathers what of an article a post cannot show; some of it leaves a note in the thread file too, where it stood.</summary>
internal sealed partial class ArticleNotes
{
    private const int ExcerptLength = 60;
    private readonly List<ArticleNote> _all = [];
    private string? _inFile;

    public IReadOnlyList<ArticleNote> All => _all;

    public void Add(int line, string message) => _all.Add(new(line, message));

    public void AddTable(Table table)
    {
        var rows = table.OfType<TableRow>().Count();
        var columns = table.OfType<TableRow>().Select(row => row.Count).DefaultIfEmpty(0).Max();
        Leave(table.Line + 1, $"A post cannot show a table: the one of line {table.Line + 1} ({rows} rows, {columns} columns) is left out. Say its point in words, or attach it as a picture.");
    }

    public void AddHtml(int line, string html)
    {
        var words = Tag().Replace(html, " ").ReplaceLineEndings(" ").Trim();
        if (words.Length > 0 || html.Contains("<img", StringComparison.OrdinalIgnoreCase))
            Leave(line, $"A post cannot show HTML: that of line {line} is left out{(words.Length == 0 ? "" : $" ('{words[..Math.Min(words.Length, ExcerptLength)]}')")}. Write what matters of it in words.");
    }

    /// <summary>Takes the note that belongs into the file, if there is a new one.</summary>
    public bool TryTake(out string note)
    {
        note = _inFile ?? "";
        _inFile = null;
        return note.Length > 0;
    }

    private void Leave(int line, string message)
    {
        Add(line, message);
        // A comment of the template: whatever ends one must not stand in it.
        _inFile = $"{{{{## {message.Replace("#", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal).Replace("{{", "", StringComparison.Ordinal)} ##}}}}";
    }

    [GeneratedRegex("<!--.*?-->|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
