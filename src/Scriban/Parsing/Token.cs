namespace Scriban.Parsing;

/// <summary>A word of the language and where it stands.</summary>
internal readonly record struct Token(TokenType Type, TextPosition Start, TextPosition End)
{
    /// <summary>For <see cref="TokenType.CodeEnter"/>: how many blanks precede it on an otherwise empty line.</summary>
    public int Indent { get; init; }

    /// <summary>Whether the next token follows without a blank.</summary>
    public bool Touches(in Token next) => End.Offset + 1 == next.Start.Offset;
}

internal enum TokenType
{
    Invalid,
    Eof,
    Raw,
    Escape,
    FrontMatterMarker,
    CodeEnter,
    CodeExit,
    NewLine,
    SemiColon,

    Identifier,
    LocalIdentifier,
    Integer,
    HexInteger,
    BinaryInteger,
    Float,
    String,
    VerbatimString,
    InterpolatedString,
    InterpolatedBegin,
    InterpolatedMiddle,
    InterpolatedEnd,

    Dot,
    QuestionDot,
    Comma,
    Colon,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,

    Equal,
    PlusEqual,
    MinusEqual,
    AsteriskEqual,
    SlashEqual,
    DoubleSlashEqual,
    PercentEqual,

    Pipe,
    PipeGreater,
    Ampersand,
    Question,
    DoubleQuestion,
    QuestionExclamation,
    DoublePipe,
    DoubleAmpersand,
    DoubleEqual,
    ExclamationEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Plus,
    Minus,
    Asterisk,
    Slash,
    DoubleSlash,
    Percent,
    DoubleLess,
    DoubleGreater,
    DoubleDot,
    DoubleDotLess,
    TripleDot,
    Exclamation,
    At,
    Caret,
    DoublePlus,
    DoubleMinus,
}
