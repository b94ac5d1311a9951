namespace Scriban.Functions;

internal static class MathFunctions
{
    public static readonly BuiltinTable Table = [];
}
