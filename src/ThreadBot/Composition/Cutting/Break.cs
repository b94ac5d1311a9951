namespace ThreadBot.Composition.Cutting;

// Objects and no values: what the framework has for lists of objects is compiled ahead, what it has for values of ours when a preview runs.

/// <summary>A place where a section may be cut.</summary>
/// <param name="End">UTF-16 offset where the part before it ends.</param>
/// <param name="Next">UTF-16 offset where the part after it begins; what lies between is white space.</param>
/// <param name="Reason">Why here.</param>
internal sealed record Break(int End, int Next, CutReason Reason);

/// <summary>A stretch of a section that the cutter does not look into.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset after it.</param>
/// <param name="Reason">Why a post that begins with it may begin here.</param>
/// <param name="Width">Its length alone. Lengths do not add up, so widths only weigh one cut against another.</param>
internal sealed record Unit(int Start, int End, CutReason Reason, int Width);

/// <summary>One post's share of a section.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset after it.</param>
/// <param name="Reason">Why it begins where it begins.</param>
internal sealed record Piece(int Start, int End, CutReason Reason);

/// <summary>A stretch of a text that must not be cut.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset after it.</param>
internal sealed record Atom(int Start, int End);
