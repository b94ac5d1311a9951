namespace ThreadBot.Deliveries;

/// <summary>Something that happened to a delivery, as it happens. The cases are all there are.</summary>
/// <param name="Delivery">The delivery as it was when the step began; in <see cref="Rested"/> as it is now.</param>
public abstract record DeliveryEvent(Delivery Delivery)
{
    /// <summary>A post stands.</summary>
    /// <param name="Delivery">The delivery.</param>
    /// <param name="Number">The post's place, from 1.</param>
    /// <param name="Address">Where it stands.</param>
    /// <param name="LookedUp">True where its answer was lost and it was found by looking.</param>
    public sealed record PostPublished(Delivery Delivery, int Number, PostAddress Address, bool LookedUp) : DeliveryEvent(Delivery);

    /// <summary>Nobody knows yet whether a post stands; it is looked for.</summary>
    /// <param name="Delivery">The delivery.</param>
    /// <param name="Number">The post's place, from 1.</param>
    /// <param name="Reason">What happened.</param>
    public sealed record AnswerLost(Delivery Delivery, int Number, string Reason) : DeliveryEvent(Delivery);

    /// <summary>A post whose answer was lost does not stand.</summary>
    /// <param name="Delivery">The delivery.</param>
    /// <param name="Number">The post's place, from 1.</param>
    public sealed record PostAbsent(Delivery Delivery, int Number) : DeliveryEvent(Delivery);

    /// <summary>The network will not take a post.</summary>
    /// <param name="Delivery">The delivery.</param>
    /// <param name="Number">The post's place, from 1.</param>
    /// <param name="Reason">The network's words.</param>
    public sealed record PostRejected(Delivery Delivery, int Number, string Reason) : DeliveryEvent(Delivery);

    /// <summary>The network asks to wait, and the courier does.</summary>
    /// <param name="Delivery">The delivery.</param>
    /// <param name="Until">When it goes on.</param>
    public sealed record Waiting(Delivery Delivery, DateTimeOffset Until) : DeliveryEvent(Delivery);

    /// <summary>The delivery cannot be gone on with now, and is taken up again later.</summary>
    /// <param name="Delivery">The delivery.</param>
    /// <param name="Until">Not before this instant.</param>
    /// <param name="Reason">Why, in words.</param>
    public sealed record Postponed(Delivery Delivery, DateTimeOffset Until, string Reason) : DeliveryEvent(Delivery);

    /// <summary>A post is deleted again.</summary>
    /// <param name="Delivery">The delivery.</param>
    /// <param name="Number">The post's place, from 1.</param>
    public sealed record PostDeleted(Delivery Delivery, int Number) : DeliveryEvent(Delivery);

    /// <summary>The courier put the delivery down: it is published, refused, held or rolled back.</summary>
    /// <param name="Delivery">The delivery as it is now.</param>
    public sealed record Rested(Delivery Delivery) : DeliveryEvent(Delivery);
}
