using System.Globalization;
using Spectre.Console;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Curricula;
using ThreadBot.Deliveries;

namespace ThreadBot.App.Schedule;

/// <summary>Tells the person at the terminal (or the log behind it) what the bot does, as it happens.</summary>
internal sealed class RunDisplay(BotSettings settings, TimeProvider clock) : IProgress<DeliveryEvent>
{
    private const int SlotsShown = 3;
    private readonly IAnsiConsole _console = Terminals.Output();
    private readonly Lock _lines = new();

    /// <summary>What the program found: settings, curricula, accounts, schedules.</summary>
    public void Found(ThreadLibrary library)
    {
        _console.WriteLine(new StyledText($"ThreadBot {Version}", Tone.Bold).Append($" · {settings.Source}"));
        foreach (var curriculum in library.Curricula)
        {
            var count = library.ThreadsOf(curriculum.Name).Count;
            Fact("curriculum", $"{curriculum.Name}: {curriculum.Title} ({TerminalText.Count(count, "thread")})");
        }

        foreach (var account in settings.Accounts)
            Fact("account", $"{account.Name} on {account.Network}");
        foreach (var schedule in settings.Schedules)
            Fact("schedule", $"{schedule.Name}: {schedule.Rule.Expression} ({schedule.Rule.Zone.Id}) on {schedule.Account}");
        foreach (var fault in library.Faults)
            _console.WriteLine(new StyledText(TerminalText.Harmless(fault.ToString()), Tone.Yellow));
    }

    /// <summary>When the next slots are.</summary>
    public void NextSlots()
    {
        lock (_lines)
        {
            _console.EndLine();
            foreach (var schedule in settings.Schedules)
                Fact("next", $"{schedule.Name}: {string.Join(", ", Times(schedule))}");
        }
    }

    /// <summary>What the program does now, in words.</summary>
    public void Say(string what)
    {
        lock (_lines)
            Fact("", what);
    }

    /// <inheritdoc/>
    public void Report(DeliveryEvent value)
    {
        lock (_lines)
            Show(value);
    }

    private void Show(DeliveryEvent happened)
    {
        var delivery = happened.Delivery;
        switch (happened)
        {
            case DeliveryEvent.PostPublished published:
                ShowPost(delivery, published);
                break;
            case DeliveryEvent.Rested:
                Fact("delivery", $"{delivery.Id}: {delivery.Draft.Slug} is {Words(delivery.Status)}{(delivery.Reason is null ? "" : $": {delivery.Reason}")}");
                break;
            case DeliveryEvent.AnswerLost lost:
                Fact("delivery", $"{delivery.Id}: the answer to post {lost.Number} was lost ({lost.Reason}); looking for it");
                break;
            case DeliveryEvent.PostAbsent absent:
                Fact("delivery", $"{delivery.Id}: post {absent.Number} does not stand; sending it again");
                break;
            case DeliveryEvent.PostRejected rejected:
                Fact("delivery", $"{delivery.Id}: post {rejected.Number} was refused: {rejected.Reason}");
                break;
            case DeliveryEvent.Waiting waiting:
                Fact("delivery", $"{delivery.Id}: the network asks to wait until {waiting.Until.UtcDateTime:HH:mm:ss}Z");
                break;
            case DeliveryEvent.Postponed postponed:
                Fact("delivery", $"{delivery.Id}: put off until {postponed.Until.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z: {postponed.Reason}");
                break;
            case DeliveryEvent.PostDeleted deleted:
                Fact("delivery", $"{delivery.Id}: post {deleted.Number} is deleted");
                break;
        }
    }

    private void ShowPost(Delivery delivery, DeliveryEvent.PostPublished published)
    {
        var printer = new DraftPrinter(_console);
        if (published.Number == 1)
        {
            _console.EndLine();
            printer.Heading(delivery.Draft);
        }

        printer.Print(delivery.Draft.Posts[published.Number - 1], delivery.Draft.Posts.Count, published.Address.Url);
    }

    private IEnumerable<string> Times(PostingSchedule schedule)
    {
        var time = clock.GetUtcNow();
        for (var shown = 0; shown < SlotsShown && schedule.Rule.Next(time) is { } next; shown++)
        {
            time = next;
            yield return TimeZoneInfo.ConvertTime(next, schedule.Rule.Zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        }
    }

    private void Fact(string kind, string text) =>
        _console.WriteLine(new StyledText($"{kind,-10}", Tone.Green).Append($" {TerminalText.Harmless(text)}"));

    private static string Words(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Published => "published",
        DeliveryStatus.Held => "held and waits for 'threadbot resume' or 'threadbot rollback'",
        DeliveryStatus.RolledBack => "rolled back",
        DeliveryStatus.Refused => "refused",
        DeliveryStatus.RollingBack => "being rolled back",
        _ => "on its way",
    };

    private static string Version => typeof(RunDisplay).Assembly.GetName().Version?.ToString(3) ?? "";
}
