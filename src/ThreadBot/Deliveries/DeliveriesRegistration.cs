using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ThreadBot.Deliveries;

/// <summary>Registers deliveries.</summary>
public static class DeliveriesRegistration
{
    /// <summary>
    /// The <see cref="Courier"/> and what it needs. The host brings the ledger, the accounts (each an <see cref="Account"/>), a
    /// <see cref="CourierSettings"/> of its own if it likes, and any listeners.
    /// </summary>
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CourierSettings>();
        services.AddSingleton<Pace>();
        services.AddSingleton<Connections>();
        services.AddSingleton<Budget>();
        services.AddSingleton<IProgress<DeliveryEvent>, DeliveryLog>();
        services.AddSingleton<PollResults>();
        services.AddSingleton<SlotFiller>();
        return services.AddSingleton<Courier>();
    }
}
