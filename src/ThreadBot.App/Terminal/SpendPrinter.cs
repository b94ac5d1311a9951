using System.Globalization;
using Spectre.Console;
using ThreadBot.App.Commands;

namespace ThreadBot.App.Terminal;

/// <summary>Shows what accounts spent in a month.</summary>
/// <param name="console">Where to.</param>
internal sealed class SpendPrinter(IAnsiConsole console)
{

    /// <summary>Shows each account: what the money went for, how the month will end, and what each thread cost.</summary>
    public void Print(IReadOnlyList<SpendShown> accounts, BillingMonth month)
    {
        if (accounts.Count == 0)
            console.WriteRaw($"Nothing was charged in {month.Words}, and no account is on a network that charges.");
        foreach (var account in accounts)
            Print(account, month);
    }

    private void Print(SpendShown account, BillingMonth month)
    {
        console.WriteLine(new StyledText(TerminalText.Harmless(account.Account), Tone.Bold).Append($" · {month.Words} (UTC)", Tone.Grey));
        List<Line> lines = [.. Charges(account), .. Sums(account), .. Threads(account)];
        var (labels, amounts) = (lines.Max(l => l.Label.Length), lines.Max(l => l.Amount.Length));
        foreach (var line in lines)
            console.WriteLine(new StyledText($"  {line.Label.PadRight(labels)}  {line.Amount.PadLeft(amounts)}").Append(line.Note is null ? "" : $"  {line.Note}", Tone.Grey));
        console.EndLine();
    }

    private static IEnumerable<Line> Charges(SpendShown account) =>
        from charge in account.Charges
        where !charge.InDoubt
        select new Line(string.Create(CultureInfo.InvariantCulture, $"{charge.Count} {Name(charge)}"), Dollars.Write(charge.Amount));

    private static IEnumerable<Line> Sums(SpendShown account)
    {
        yield return new("spent", Dollars.Write(account.Spent));
        if (account.InDoubt > 0)
            yield return new("in doubt", Dollars.Write(account.InDoubt), $"at most, for {string.Join(", ", account.Charges.Where(c => c.InDoubt).Select(c => Plural(c.Kind)))} whose answers were lost");
        if (account.Coming is { } coming)
        {
            if (coming.OnTheirWay > 0)
                yield return new("on its way", Dollars.Write(coming.OnTheirWay));
            yield return new("to come", Dollars.Write(coming.Planned), TerminalText.Count(coming.Slots, "slot") + (coming.Skipped == 0 ? "" : $", and {coming.Skipped} skipped over budget"));
            yield return new("forecast", Dollars.Write(coming.Forecast), "by the end of the month");
        }
        if (account is { Budget: { } budget, Left: { } left })
            yield return new("budget", Dollars.Write(budget), $"{Dollars.Write(Math.Max(0, left))} left");
    }

    private static IEnumerable<Line> Threads(SpendShown account)
    {
        foreach (var thread in account.Threads)
            yield return new(TerminalText.Harmless(thread.Thread), Dollars.Write(thread.Amount), string.Create(CultureInfo.InvariantCulture, $"delivery {thread.Delivery}"));
        if (account.OutsideOfThreads > 0)
            yield return new("outside of threads", Dollars.Write(account.OutsideOfThreads));
    }

    private static string Name(ChargeShown charge) => charge.Count == 1 ? Singular(charge.Kind) : Plural(charge.Kind);

    private static string Singular(ChargeKind kind) => kind switch
    {
        ChargeKind.Post => "post",
        ChargeKind.PostWithLink => "post with a link",
        ChargeKind.SummonedReply => "answer to a mention",
        ChargeKind.AltText => "alt text",
        ChargeKind.Deletion => "deletion",
        ChargeKind.PostRead => "post read",
        ChargeKind.UserRead => "user read",
        _ => "own post read",
    };

    private static string Plural(ChargeKind kind) => kind switch
    {
        ChargeKind.PostWithLink => "posts with a link",
        ChargeKind.SummonedReply => "answers to mentions",
        ChargeKind.PostRead => "posts read",
        ChargeKind.UserRead => "users read",
        ChargeKind.OwnedRead => "own posts read",
        _ => $"{Singular(kind)}s",
    };

    private sealed record Line(string Label, string Amount, string? Note = null);
}
