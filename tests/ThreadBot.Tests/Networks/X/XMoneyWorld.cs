using ThreadBot.Composition;
using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Networks.X;
using ThreadBot.Storage;
using ThreadBot.Tests.Composition;

namespace ThreadBot.Tests.Networks.X;

/// <summary>The composer, the courier, a real ledger and X's stand-in with its bill.</summary>
internal sealed class XMoneyWorld : IDisposable
{
    private const int MostPosts = 6;
    private static readonly NetworkRules Rules = XRules.Create(new());

    private readonly DateTimeOffset _begun = TimeProvider.System.GetUtcNow();
    private readonly Courier _courier;
    private int _slots;

    public XMoneyWorld(TimeSpan duplicateFor)
    {
        const int Plenty = 1_000_000;
        X = new XWorld(new()
        {
            DuplicateFor = duplicateFor,
            HideFor = TimeSpan.FromMilliseconds(30),
            ThrottleFor = TimeSpan.Zero,
            Limits = new() { Create = Plenty, Delete = Plenty, Read = Plenty, Media = Plenty, AppDay = Plenty },
        });
        (X.Options.ParentPause, X.Options.ParentLooks, X.Options.RetryAfter) = (TimeSpan.FromMilliseconds(20), 20, TimeSpan.FromMilliseconds(20));
        X.WriteImage("dot.png", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        Ledger = Ledger.Open(X.Folder.File("ledger.db"), TimeProvider.System);
        // Nobody pulls this machine's plug in the middle of the test, and a thousand threads are many records.
        Ledger.Pragmas = "pragma synchronous = off";
        var account = new Account("me", "x") { OnFailure = FailurePolicy.Rollback };
        var settings = new CourierSettings { LookUpFor = TimeSpan.FromMilliseconds(100), RetryAfter = TimeSpan.FromMilliseconds(20), LongestWait = TimeSpan.Zero, MaxAttempts = 5 };
        var networks = new NetworkCatalog([new NetworkEntry("x", () => Rules, _ => X.Open())]);
        _courier = new Courier(Ledger, new Connections([account], networks), new Pace(settings, TimeProvider.System), []);
    }

    public XWorld X { get; }

    public Ledger Ledger { get; }

    public decimal Bill => X.X.Site.Read(s => s.Bill);

    /// <summary>What the ledger has booked, the doubtful beside the certain.</summary>
    public async Task<IReadOnlyList<BookedCharge>> BookedAsync()
    {
        var booked = new List<BookedCharge>();
        foreach (var month in new[] { _begun, TimeProvider.System.GetUtcNow() }.Select(BillingMonth.Of).Distinct())
            booked.AddRange(await Ledger.SpendAsync(month, CancellationToken.None));
        return booked;
    }

    /// <summary>What the composer makes of random texts, images and polls; without those that it finds fault with and the longest.</summary>
    public static IEnumerable<ThreadDraft> Drafts()
    {
        for (var seed = 1; ; seed++)
        {
            var random = new Random(seed);
            var sections = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Section(random)).ToArray();
            var text = Threads.Of(sections) with { Slug = ThreadSlug.Parse($"ml/t{seed}") };
            if (new ThreadComposer().Compose(text, Rules, (NumberingStyle)random.Next(3)).Draft is { Posts.Count: <= MostPosts } draft)
                yield return draft;
        }
    }

    /// <summary>A thread of three posts with an image on the second and a link in the third.</summary>
    public static ThreadDraft Plain(int number)
    {
        ThreadSection[] sections = [new($"{number} one", 1, []), new($"{number} two", 2, [new("dot.png", "A dot")]), new($"{number} three https://example.com", 3, [])];
        return new ThreadComposer().Compose(Threads.Of(sections) with { Slug = ThreadSlug.Parse($"ml/p{number}") }, Rules, NumberingStyle.None).Draft!;
    }

    /// <summary>Hands a thread over until it comes to rest.</summary>
    public async Task<Delivery> DeliverAsync(ThreadDraft draft)
    {
        var slot = new Slot("daily", DateTimeOffset.UnixEpoch.AddDays(_slots++), "me");
        var filled = Assert.IsType<FillOutcome.Filled>(await Ledger.TryFillSlotAsync(slot, draft, CancellationToken.None));
        return await RestAsync(await _courier.DeliverAsync(filled.Delivery.Id, CancellationToken.None));
    }

    public async Task<Delivery> RollBackAsync(Delivery delivery) => await RestAsync(await _courier.RollbackAsync(delivery.Id, CancellationToken.None));

    public void Dispose()
    {
        Ledger.Dispose();
        X.Dispose();
    }

    private async Task<Delivery> RestAsync(Delivery delivery)
    {
        for (var tries = 0; delivery.Status is DeliveryStatus.Sending or DeliveryStatus.RollingBack && tries < 500; tries++)
        {
            await Task.Delay(10);
            delivery = await _courier.DeliverAsync(delivery.Id, CancellationToken.None);
        }
        return delivery;
    }

    // X takes one cashtag a post, so that money is not all there is to it.
    private static ThreadSection Section(Random random)
    {
        var text = RandomText.SectionOf(random.Next()).Replace("$", "", StringComparison.Ordinal);
        IReadOnlyList<ThreadImage> images = random.Next(3) == 0 ? [.. Enumerable.Range(1, random.Next(1, 5)).Select(n => new ThreadImage("dot.png", $"Dot {n}"))] : [];
        return new(text, 1, images, images.Count == 0 && random.Next(6) == 0 ? new Poll(["yes", "no"], TimeSpan.FromHours(1)) : null);
    }
}
