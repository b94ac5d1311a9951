namespace Scriban.Functions;

internal static class RegexFunctions
{
    public static readonly BuiltinTable Table = [];
}
