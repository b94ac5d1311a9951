namespace Scriban.Runtime;

/// <summary>Boxed values that templates meet all the time, boxed once.</summary>
internal static class Boxes
{
    private const int Smallest = -128;
    private const int Largest = 1023;

    public static readonly object True = true;
    public static readonly object False = false;

    private static readonly object[] Integers = BoxIntegers();

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => value is >= Smallest and <= Largest ? Integers[value - Smallest] : value;

    private static object[] BoxIntegers()
    {
        var boxes = new object[Largest - Smallest + 1];
        for (var i = 0; i < boxes.Length; i++) boxes[i] = Smallest + i;
        return boxes;
    }
}
