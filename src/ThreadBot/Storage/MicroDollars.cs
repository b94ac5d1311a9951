namespace ThreadBot.Storage;

/// <summary>US dollars as whole millionths: sums of them are exact in SQL too.</summary>
internal static class MicroDollars
{
    private const decimal PerDollar = 1_000_000;

    public static long Write(decimal dollars) => (long)decimal.Round(dollars * PerDollar);

    public static decimal Read(long micros) => micros / PerDollar;
}
