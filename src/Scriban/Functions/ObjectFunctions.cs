namespace Scriban.Functions;

internal static class ObjectFunctions
{
    public static readonly BuiltinTable Table = [];
}
