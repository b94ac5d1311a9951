using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Lessons;
using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Networks.Sandbox;
using ThreadBot.Storage;

namespace ThreadBot.Tests.Deliveries.Years;

/// <summary>A year on a sandbox account: each weekday at nine in Berlin a slot, each day ten minutes later a look at what is due. Processes may die in it.</summary>
internal sealed class SchoolYear : IDisposable
{
    public const string Schedule = "weekdays";
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new(At(FirstDay, 8));
    private readonly ThreadLibrary _library;
    private readonly string _threads;

    public SchoolYear(string threads, int votes = 0)
    {
        (_threads, _library) = (threads, ThreadLibrary.Load(threads, CancellationToken.None));
        Account = new Account("me", "sandbox") { Settings = new Dictionary<string, string> { ["Votes"] = $"{votes}" } };
        Ledger = Ledger.Open(_folder.File("ledger.db"), _clock);
        // No power fails in a test, and a year of waiting for a disk is long.
        Ledger.Pragmas = "pragma synchronous = off;";
    }

    public static DateOnly FirstDay { get; } = new(2026, 1, 5);

    public static IReadOnlyList<DateOnly> Days { get; } = [.. Enumerable.Range(0, 365).Select(FirstDay.AddDays)];

    public Account Account { get; }

    public Ledger Ledger { get; }

    public LessonRhythm Rhythm { get; init; } = new();

    /// <summary>How many processes died.</summary>
    public int Deaths { get; private set; }

    public IEnumerable<Slot> Slots => Days.Where(IsSchoolDay).Select(day => new Slot(Schedule, At(day, 9), Account.Name));

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Berlin).DateTime);

    public static bool IsSchoolDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Lives through the year.</summary>
    /// <param name="deaths">At which of its moments each process dies; null where none does.</param>
    public async Task LiveAsync(IEnumerator<int>? deaths = null)
    {
        var process = Begin(deaths);
        foreach (var day in Days)
        {
            if (IsSchoolDay(day))
                process = await DoAsync(process, At(day, 9), p => p.FillAsync(new Slot(Schedule, At(day, 9), Account.Name)), deaths);
            process = await DoAsync(process, At(day, 9).AddMinutes(10), p => p.LookAsync(), deaths);
        }
    }

    /// <summary>What a look ahead from its beginning says.</summary>
    public IReadOnlyList<PreparedLesson?> Forecast()
    {
        var forecast = new LessonForecast(Room(), new AccountPast());
        return [.. Slots.Select(slot => forecast.Next(slot, new SlotTerms(Berlin, Rhythm), CancellationToken.None))];
    }

    public Task<IReadOnlyList<PastLesson>> LessonsAsync() => Ledger.LessonsAsync(Account.Name, CancellationToken.None);

    public IReadOnlyList<SandboxPost> Timeline() => SandboxTimeline.Of(Account.Name, _folder.Path).Read();

    /// <summary>Each lesson comes after those that teach what it requires and what it comes back to.</summary>
    public void AssertInOrder(IEnumerable<PastLesson> lessons)
    {
        var known = new HashSet<string>();
        foreach (var lesson in lessons)
        {
            Assert.Empty((Thread(lesson.Slug)?.Requires ?? []).Concat(lesson.Revisits.Select(r => r.Concept)).Except(known));
            known.UnionWith(Thread(lesson.Slug)?.Teaches ?? []);
        }
    }

    public ThreadTemplate? Thread(ThreadSlug slug) => _library.Threads.FirstOrDefault(t => t.Slug == slug);

    public void Dispose()
    {
        Ledger.Dispose();
        _folder.Dispose();
    }

    private static DateTimeOffset At(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, Berlin.GetUtcOffset(local)).ToUniversalTime();
    }

    // Whoever begins anew settles what was left undone, and then does what it was begun for.
    private async Task<Process> DoAsync(Process process, DateTimeOffset at, Func<Process, Task> work, IEnumerator<int>? deaths)
    {
        if (at > _clock.GetUtcNow())
            _clock.Advance(at - _clock.GetUtcNow());
        while (!await LivesThroughAsync(process, work))
        {
            do
                process = Begin(deaths);
            while (!await LivesThroughAsync(process, p => p.LookAsync()));
        }

        return process;
    }

    private async Task<bool> LivesThroughAsync(Process process, Func<Process, Task> work)
    {
        if (await _clock.RunAsync(() => work(process), process.Fate.Death))
            return true;
        Deaths++;
        return false;
    }

    private Process Begin(IEnumerator<int>? deaths) => new(this, deaths?.MoveNext() == true ? new Fate(deaths.Current) : Fate.Immortal);

    private Classroom Room() => new(Account, SandboxRules.Create(), _library, new ThreadEditor(new ThreadRenderer(TimeProvider.System), new ThreadComposer(_threads)));

    /// <summary>One life of the program.</summary>
    private sealed class Process
    {
        private readonly SchoolYear _year;
        private readonly Courier _courier;
        private readonly PollResults _polls;

        public Process(SchoolYear year, Fate fate)
        {
            (_year, Fate) = (year, fate);
            var networks = new NetworkCatalog([new NetworkEntry("sandbox", SandboxRules.Create, account =>
                new MortalNetwork(new SandboxNetwork(account, SandboxRules.Create(), year._folder.Path, year._clock), fate))]);
            var connections = new Connections([year.Account], networks);
            var pace = new Pace(new CourierSettings(), year._clock);
            _courier = new Courier(new MortalLedger(year.Ledger, fate), connections, pace, []);
            _polls = new PollResults(year.Ledger, connections, pace);
        }

        public Fate Fate { get; }

        public async Task FillAsync(Slot slot)
        {
            var filling = await Fate.MeetAsync(() => new SlotFiller(_year.Ledger, new Budget(_year.Ledger, _year._clock)).FillAsync(_year.Room(), slot, new SlotTerms(Berlin, _year.Rhythm), CancellationToken.None));
            Assert.Empty(filling.PassedOver);
            if (filling.Outcome is FillOutcome.Filled filled)
                await _courier.DeliverAsync(filled.Delivery.Id, CancellationToken.None);
        }

        public async Task LookAsync()
        {
            await Fate.MeetAsync(() => _polls.ReadAsync(CancellationToken.None));
            await _courier.RecoverAsync(CancellationToken.None);
        }
    }
}
