namespace Scriban.Functions;

internal static class HtmlFunctions
{
    public static readonly BuiltinTable Table = [];
}
