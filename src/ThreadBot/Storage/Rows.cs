namespace ThreadBot.Storage;

/// <summary>A row of <c>slots</c>.</summary>
internal sealed record SlotRow(string Schedule, string FireTime, string Account, string Outcome, string? Reason, long? DeliveryId)
{
    public const string Columns =
        "schedule as Schedule, fire_time as FireTime, account as Account, outcome as Outcome, reason as Reason, delivery_id as DeliveryId";

    public RecordedSlot ToSlot() =>
        new(new Slot(Schedule, UtcText.Read(FireTime).Value, Account), Enum.Parse<SlotOutcome>(Outcome), Reason, DeliveryId);
}

/// <summary>A row of <c>deliveries</c> with the slot that it fills.</summary>
internal sealed record DeliveryRow(
    long Id,
    string Account,
    string Status,
    string Draft,
    string? Reason,
    string CreatedAt,
    string? FinishedAt,
    string? NotBefore,
    string Schedule,
    string FireTime)
{
    public const string Select = """
        select d.id as Id, d.account as Account, d.status as Status, d.draft as Draft, d.reason as Reason, d.created_at as CreatedAt,
               d.finished_at as FinishedAt, d.not_before as NotBefore, s.schedule as Schedule, s.fire_time as FireTime
        from deliveries d join slots s on s.delivery_id = d.id
        """;

    public Delivery ToDelivery(IEnumerable<PostRow> posts) =>
        new(Id, Account, Enum.Parse<DeliveryStatus>(Status), DraftText.Read(Draft), [.. posts.Select(p => p.ToPost())])
        {
            Slot = new Slot(Schedule, UtcText.Read(FireTime).Value, Account),
            Reason = Reason,
            CreatedAt = UtcText.Read(CreatedAt).Value,
            FinishedAt = UtcText.Read(FinishedAt),
            NotBefore = UtcText.Read(NotBefore),
        };
}

/// <summary>A row of <c>posts</c>.</summary>
internal sealed record PostRow(long DeliveryId, long Number, string Status, string? NetworkId, string? Url, string? PublishedAt, string? SentAt, long Attempts)
{
    public const string Select = """
        select delivery_id as DeliveryId, number as Number, status as Status, network_id as NetworkId, url as Url,
               published_at as PublishedAt, sent_at as SentAt, attempts as Attempts
        from posts
        """;

    public DeliveredPost ToPost() =>
        new((int)Number, Enum.Parse<PostStatus>(Status), NetworkId is null ? null : new PostAddress(NetworkId, Url!), UtcText.Read(PublishedAt))
        {
            SentAt = UtcText.Read(SentAt),
            Attempts = (int)Attempts,
        };
}

/// <summary>A row of <c>events</c>.</summary>
internal sealed record EventRow(string At, string Kind, long? Number, string? Words, string? Until)
{
    public const string Select = "select at as At, kind as Kind, number as Number, words as Words, until as Until from events";

    public RecordedEvent ToEvent() => new(UtcText.Read(At).Value, Enum.Parse<EventKind>(Kind), (int?)Number, Words, UtcText.Read(Until));
}

/// <summary>A row of <c>spend</c> with the thread that it was spent for.</summary>
internal sealed record SpendRow(string Account, long? DeliveryId, string? Slug, string Kind, long Certain, long Count, long Amount)
{
    public const string Select = """
        select s.account as Account, s.delivery_id as DeliveryId, d.slug as Slug, s.kind as Kind, s.certain as Certain, s.count as Count,
               s.amount as Amount
        from spend s left join deliveries d on d.id = s.delivery_id
        """;

    /// <summary>Rows of the same delivery and kind as one each.</summary>
    public static IEnumerable<BookedCharge> AddUp(IEnumerable<SpendRow> rows) =>
        from row in rows
        group row by (row.Account, row.DeliveryId, row.Slug, row.Kind, row.Certain) into same
        let charge = new Charge(Enum.Parse<ChargeKind>(same.Key.Kind), (int)same.Sum(r => r.Count), MicroDollars.Read(same.Sum(r => r.Amount)))
        select new BookedCharge(same.Key.Account, same.Key.DeliveryId, same.Key.Slug is { } slug ? ThreadSlug.Parse(slug) : null, charge, same.Key.Certain == 1);
}
