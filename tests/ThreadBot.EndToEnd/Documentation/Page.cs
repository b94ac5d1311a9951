using System.Text.RegularExpressions;

namespace ThreadBot.EndToEnd.Documentation;

/// <summary>A Markdown page of the repository, as far as the tests read it.</summary>
internal sealed partial class Page
{
    private readonly List<Heading> _headings = [];
    private readonly List<CodeBlock> _blocks = [];
    private readonly List<string> _prose = [];

    private Page(string file) => File = file;

    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string File { get; }

    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>The fenced blocks of code.</summary>
    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>What stands in backticks outside of blocks.</summary>
    public IEnumerable<string> InlineCode =>
        _prose.SelectMany(line => Code().Matches(line)).Select(m => m.Groups["code"].Value);

    /// <summary>Where links lead outside of code, as written.</summary>
    public IEnumerable<string> Links =>
        _prose.SelectMany(line => Link().Matches(Code().Replace(line, "code"))).Select(m => m.Groups["target"].Value);

    /// <summary>What headings are called in an address, as GitHub calls them.</summary>
    public IEnumerable<string> Anchors => _headings.Select(h => NotInAnchors().Replace(h.Title.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>The pages that readers of the repository see.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(new[] { "docs", "threads", "src" }.SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static Page Of(string file) => All.Single(p => p.File == file);

    /// <summary>What stands under a heading, down to the next one of its level or above.</summary>
    public string Section(string title)
    {
        var start = _headings.FindIndex(h => h.Title == title);
        Assert.True(start >= 0, $"{File} has no heading '{title}': write one.");
        var end = _headings.FindIndex(start + 1, h => h.Level <= _headings[start].Level);
        return string.Concat(_headings[start..(end < 0 ? _headings.Count : end)].Select(h => h.Text));
    }

    public IEnumerable<string> TitlesOfLevel(int level) => _headings.Where(h => h.Level == level).Select(h => h.Title);

    private static Page Read(string file)
    {
        var page = new Page(file);
        using var lines = System.IO.File.ReadLines(Path.Combine(Repository.Root, file)).GetEnumerator();
        while (lines.MoveNext())
            page.Add(lines);
        return page;
    }

    private void Add(IEnumerator<string> lines)
    {
        var line = lines.Current;
        if (Fence().Match(line) is { Success: true } fence)
            AddBlock(fence.Groups["marks"].Value, fence.Groups["language"].Value, lines);
        else if (HeadingLine().Match(line) is { Success: true } heading)
            _headings.Add(new Heading(heading.Groups["level"].Length, heading.Groups["title"].Value.Replace("`", "", StringComparison.Ordinal)));
        else
            AddProse(line);
    }

    private void AddBlock(string marks, string language, IEnumerator<string> lines)
    {
        var text = new List<string>();
        while (lines.MoveNext() && !lines.Current.Trim().StartsWith(marks, StringComparison.Ordinal))
            text.Add(lines.Current);
        _blocks.Add(new CodeBlock(language, string.Join('\n', text)));
        AddToSection(string.Join('\n', text));
    }

    private void AddProse(string line)
    {
        _prose.Add(line);
        AddToSection(line);
    }

    private void AddToSection(string text)
    {
        if (_headings.Count > 0)
            _headings[^1] = _headings[^1] with { Text = _headings[^1].Text + text + "\n" };
    }

    [GeneratedRegex(@"^\s*(?<marks>`{3,})(?<language>\w*)\s*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?<level>#{1,6}) (?<title>.+?)\s*$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"(?<ticks>`+)(?!`)(?<code>.+?)(?<!`)\k<ticks>(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();
}

/// <summary>A heading and what stands between it and the next one.</summary>
internal sealed record Heading(int Level, string Title)
{
    public string Text { get; init; } = "";
}

/// <summary>A fenced block of code.</summary>
internal sealed record CodeBlock(string Language, string Text);
