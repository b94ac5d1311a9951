using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Networks.Sandbox;
using ThreadBot.Storage;
using ThreadBot.Tests.Networks;

namespace ThreadBot.Tests.Deliveries;

/// <summary>A ledger, a sandbox account and a clock, on which one process after another lives.</summary>
internal sealed class World : IDisposable, IProgress<DeliveryEvent>
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<DeliveryEvent> _events = [];

    public World()
    {
        Ledger = Ledger.Open(_folder.File("ledger.db"), Clock);
    }

    public ManualClock Clock { get; } = new();

    public Ledger Ledger { get; }

    public Account Account { get; init; } = new("me", "sandbox");

    public CourierSettings Settings { get; init; } = new();

    public NetworkRules Rules { get; init; } = PlainLimit.Rules;

    /// <summary>Rules of a network where every post and every deletion costs a dollar.</summary>
    public static NetworkRules Dear { get; } = PlainLimit.Rules with { Prices = new() { Post = 1, Deletion = 1 } };

    /// <summary>Puts something else between the courier and its sandbox.</summary>
    public Func<INetwork, INetwork> Wrap { get; init; } = network => network;

    /// <summary>What the couriers told, by name.</summary>
    public IEnumerable<string> Events => _events.Select(e => e.GetType().Name);

    /// <summary>An account on a sandbox that goes wrong in some ways.</summary>
    public static Account Misbehaving(string faults, FailurePolicy policy = FailurePolicy.Hold, params (string Name, string Value)[] settings) => new("me", "sandbox")
    {
        OnFailure = policy,
        Settings = settings.Append((Name: "Faults", Value: faults)).Where(s => s.Value.Length > 0).ToDictionary(s => s.Name, s => s.Value),
    };

    public static ThreadDraft Draft(int posts, string slug = "ml/neuron") => new(
        ThreadSlug.Parse(slug),
        "What a neuron does",
        "en",
        "sandbox",
        [.. Enumerable.Range(1, posts).Select(n => new PostDraft(n, $"{slug}: post {n}", 20, 280))]);

    public async Task<Delivery> BeginAsync(int posts, string slug = "ml/neuron")
    {
        var slot = new Slot("daily", Clock.GetUtcNow(), Account.Name);
        var outcome = await Ledger.TryFillSlotAsync(slot, Draft(posts, slug), CancellationToken.None);
        Clock.Advance(TimeSpan.FromSeconds(1));
        return Assert.IsType<FillOutcome.Filled>(outcome).Delivery;
    }

    /// <summary>The courier of a new process.</summary>
    public Courier Courier(Fate? fate = null)
    {
        fate ??= Fate.Immortal;
        var networks = new NetworkCatalog([new NetworkEntry(Rules.Name, () => Rules, account => new MortalNetwork(Wrap(Sandbox(account)), fate))]);
        var connections = new Connections([Account], networks);
        return new Courier(new MortalLedger(Ledger, fate), connections, new Pace(Settings, Clock), [this]);
    }

    /// <summary>Begins a delivery, and lets a courier work on it.</summary>
    public async Task<Delivery> DeliverAsync(int posts) => await DeliverAsync(await BeginAsync(posts));

    public Task<Delivery> DeliverAsync(Delivery delivery, Courier? courier = null) =>
        RunAsync(courier ?? Courier(), (c, stop) => c.DeliverAsync(delivery.Id, stop));

    public async Task<Delivery> DeliverAsync(Delivery delivery, TimeSpan stopAfter)
    {
        using var stop = new CancellationTokenSource(stopAfter, Clock);
        return await Clock.RunAsync(() => Courier().DeliverAsync(delivery.Id, stop.Token));
    }

    /// <summary>The delivery is published, and all of it stands, once and in order.</summary>
    public void AssertWhole(Delivery delivery)
    {
        Assert.Equal((DeliveryStatus.Published, null), (delivery.Status, delivery.Reason));
        Assert.Equal(delivery.Draft.Posts.Select(p => p.Text), Standing());
        Assert.Equal(delivery.Posts.Count, Timeline().Count);
    }

    /// <summary>Lets a courier work to its end.</summary>
    public Task<T> RunAsync<T>(Courier courier, Func<Courier, CancellationToken, Task<T>> work) =>
        Clock.RunAsync(() => work(courier, CancellationToken.None));

    /// <summary>Whether recovering is the work of one process, and not of a new one each time.</summary>
    public bool IsOneProcess { get; init; }

    /// <summary>New processes go on, each as soon as something is due, until nothing is under way.</summary>
    public async Task<Delivery> RecoverAsync(Delivery delivery)
    {
        var one = Courier();
        for (var tries = 0; tries < 50; tries++)
        {
            await Clock.RunAsync(() => (IsOneProcess ? one : Courier()).RecoverAsync(CancellationToken.None));
            if (await FindAsync(delivery) is { Status: not (DeliveryStatus.Sending or DeliveryStatus.RollingBack) } rested)
                return rested;
            Clock.Advance(TimeSpan.FromMinutes(10));
        }
        throw new InvalidOperationException("The delivery never comes to rest.");
    }

    public async Task<Delivery> FindAsync(Delivery delivery) => (await Ledger.FindAsync(delivery.Id, CancellationToken.None))!;

    public IReadOnlyList<SandboxPost> Timeline() => SandboxTimeline.Of(Account.Name, _folder.Path).Read();

    /// <summary>The texts that stand, and that they hang together as one thread.</summary>
    public IReadOnlyList<string> Standing()
    {
        var standing = Timeline().Where(p => p.DeletedAt is null).ToList();
        for (var i = 0; i < standing.Count; i++)
            Assert.Equal((i == 0 ? null : standing[i - 1].Id, i == 0 ? null : standing[0].Id), (standing[i].Parent, standing[i].Root));
        return [.. standing.Select(p => p.Text)];
    }

    /// <summary>How often something was booked.</summary>
    public async Task<int> BookedAsync(ChargeKind kind)
    {
        var booked = 0;
        for (var month = BillingMonth.Of(ManualClock.Start); month.From <= Clock.GetUtcNow(); month = BillingMonth.Of(month.Until))
            booked += (await Ledger.SpendAsync(month, CancellationToken.None)).Where(c => c.Charge.Kind == kind).Sum(c => c.Charge.Count);
        return booked;
    }

    public void Report(DeliveryEvent value) => _events.Add(value);

    public void Dispose()
    {
        Ledger.Dispose();
        _folder.Dispose();
    }

    private SandboxNetwork Sandbox(Account account) => new(account, Rules, _folder.Path, Clock);
}
