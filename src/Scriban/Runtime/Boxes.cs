namespace Scriban.Runtime;

/// <summary>Boxed values that templates meet all the time, boxed once.</summary>
internal static class Boxes
{
    private const int Smallest = -128;
    private const int Largest = 1023;

    public static readonly object True = true;
    public static readonly object False = false;

    private static readonly object[] Integers = [.. Enumerable.Range(Smallest, Largest - Smallest + 1).Select(i => (object)i)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => value is >= Smallest and <= Largest ? Integers[value - Smallest] : value;
}
