namespace Scriban.Syntax;

/// <summary>What comes after a statement.</summary>
internal enum ScriptFlow
{
    /// <summary>The next statement.</summary>
    Next,

    /// <summary>What follows the loop.</summary>
    Break,

    /// <summary>The next round of the loop.</summary>
    Continue,

    /// <summary>What follows the call, the include or the page.</summary>
    Return,
}
