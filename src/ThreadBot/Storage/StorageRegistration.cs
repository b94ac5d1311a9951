using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ThreadBot.Storage;

/// <summary>Registers the ledger.</summary>
public static class StorageRegistration
{
    /// <summary>The <see cref="Ledger"/> in <c>ledger.db</c> of the data folder, opened when it is first asked for.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string dataFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => Ledger.Open(Path.Combine(dataFolder, "ledger.db"), s.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<IDeliveryLedger>(s => s.GetRequiredService<Ledger>());
    }
}
