namespace Scriban.Functions;

internal static class StringFunctions
{
    public static readonly BuiltinTable Table = [];
}
