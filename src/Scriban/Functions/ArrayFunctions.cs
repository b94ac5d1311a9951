namespace Scriban.Functions;

internal static class ArrayFunctions
{
    public static readonly BuiltinTable Table = [];
}
