namespace Scriban.Functions;

internal static class TimeSpanFunctions
{
    public static readonly BuiltinTable Table = [];
}
