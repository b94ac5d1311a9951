namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>All that is kept of a post while threads are looked for.</summary>
/// <param name="Id">Its number; a snowflake, so that order by it is order by time.</param>
/// <param name="Parent">The number of the post that it answers; zero where it answers none.</param>
/// <param name="Offset">Where its JSON begins.</param>
/// <param name="Length">The length of its JSON in bytes.</param>
/// <param name="File">The file in which its JSON stands.</param>
internal readonly record struct PostEntry(long Id, long Parent, long Offset, int Length, int File)
{
    private const long SnowflakeEpoch = 1_288_834_974_657;
    private const int SnowflakeShift = 22;
    // Before November 2010 numbers were given one after the other, and were smaller than any snowflake of a later day.
    private const long FirstSnowflake = 29_700_859_247;

    /// <summary>When a post went out, by its number, to the millisecond; null where the number does not tell.</summary>
    public static DateTimeOffset? TimeOf(long id) =>
        id >= FirstSnowflake ? DateTimeOffset.FromUnixTimeMilliseconds((id >> SnowflakeShift) + SnowflakeEpoch) : null;
}
