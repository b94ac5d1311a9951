namespace ThreadBot.Composition.Cutting;

/// <summary>A place where a section may be cut.</summary>
/// <param name="End">UTF-16 offset where the part before it ends.</param>
/// <param name="Next">UTF-16 offset where the part after it begins; what lies between is white space.</param>
/// <param name="Reason">Why here.</param>
internal readonly record struct Break(int End, int Next, CutReason Reason);

/// <summary>A stretch of a section that the cutter does not look into.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset after it.</param>
/// <param name="Reason">Why a post that begins with it may begin here.</param>
/// <param name="Width">Its length alone. Lengths do not add up, so widths only weigh one cut against another.</param>
internal readonly record struct Unit(int Start, int End, CutReason Reason, int Width);

/// <summary>One post's share of a section.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset after it.</param>
/// <param name="Reason">Why it begins where it begins.</param>
internal readonly record struct Piece(int Start, int End, CutReason Reason);
