namespace Scriban.Parsing;

/// <summary>How a text is read before it is parsed.</summary>
public record LexerOptions
{
    /// <summary>The line that opens and closes the front matter.</summary>
    public const string DefaultFrontMatterMarker = "+++";

    /// <summary>A text with code between <c>{{</c> and <c>}}</c>, read from its start.</summary>
    public static readonly LexerOptions Default = new();

    /// <summary>Where the code is: in blocks, everywhere, or in a front matter.</summary>
    public ScriptMode Mode { get; init; } = ScriptMode.Default;

    /// <summary>The dialect; this implementation speaks <see cref="ScriptLang.Default"/>.</summary>
    public ScriptLang Lang { get; init; } = ScriptLang.Default;

    /// <summary>The line that opens and closes the front matter.</summary>
    public string FrontMatterMarker { get; init; } = DefaultFrontMatterMarker;

    /// <summary>Has a meaning in other dialects only.</summary>
    public bool EnableIncludeImplicitString { get; init; }

    /// <summary>Where reading starts: the offset into the text, and the line and column it stands for.</summary>
    public TextPosition StartPosition { get; init; }

    /// <summary>Has a meaning for the printer of the original package only.</summary>
    public bool KeepTrivia { get; init; }
}

/// <summary>Where the code of a template is.</summary>
public enum ScriptMode
{
    /// <summary>Text with code between <c>{{</c> and <c>}}</c>.</summary>
    Default,

    /// <summary>Only the front matter is read.</summary>
    FrontMatterOnly,

    /// <summary>A front matter of code, then a text.</summary>
    FrontMatterAndContent,

    /// <summary>Everything is code.</summary>
    ScriptOnly,
}

/// <summary>The dialect of a template.</summary>
public enum ScriptLang
{
    /// <summary>Scriban.</summary>
    Default,

    /// <summary>Liquid (not spoken here).</summary>
    Liquid,

    /// <summary>Scriban with scientific notation (not spoken here).</summary>
    Scientific,
}
