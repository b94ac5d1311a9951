using System.Globalization;

namespace ThreadBot.Storage;

/// <summary>A delivery with its slot and what became of its quiz.</summary>
internal sealed record LessonRow(long Id, string Slug, string Status, string FireTime, string? Votes, long? Answer, string? ClosedAt)
{
    public const string Select = """
        select d.id as Id, d.slug as Slug, d.status as Status, s.fire_time as FireTime, p.votes as Votes, p.answer as Answer, p.closed_at as ClosedAt
        from deliveries d join slots s on s.delivery_id = d.id left join poll_results p on p.delivery_id = d.id
        where d.account = @account order by d.id
        """;

    public PastLesson ToLesson(IReadOnlyList<Revisit> revisits) =>
        new(ThreadSlug.Parse(Slug), Enum.Parse<DeliveryStatus>(Status), UtcText.Read(FireTime).Value)
        {
            Revisits = revisits,
            Result = ToResult(),
        };

    private QuizResult? ToResult()
    {
        if (Votes is null || Answer is not { } answer || UtcText.Read(ClosedAt) is not { } closed)
            return null;
        var counts = Votes.Split(',').Select(v => int.Parse(v, CultureInfo.InvariantCulture)).ToList();
        return answer >= 1 && answer <= counts.Count ? new QuizResult(counts[(int)answer - 1], counts.Sum(), counts.Count, closed) : null;
    }
}

/// <summary>A row of <c>revisits</c>.</summary>
internal sealed record RevisitRow(long DeliveryId, string Concept, string Kind, string? Words)
{
    public const string Select = """
        select r.delivery_id as DeliveryId, r.concept as Concept, r.kind as Kind, r.words as Words
        from revisits r join deliveries d on d.id = r.delivery_id where d.account = @account
        """;

    public Revisit ToRevisit() => new(Enum.Parse<RevisitKind>(Kind), Concept, Words);
}
