using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThreadBot.Networks.Bluesky;
using ThreadBot.Networks.Mastodon;
using ThreadBot.Networks.Sandbox;
using ThreadBot.Networks.X;

namespace ThreadBot.Networks;

/// <summary>The door of the feature: one line for each network.</summary>
public static class NetworksRegistration
{
    /// <summary>Adds the <see cref="NetworkCatalog"/> with every network.</summary>
    /// <param name="services">What the program is made of.</param>
    /// <param name="settings">A section for each network by its name, such as <c>x:maxLength</c>; null takes every default.</param>
    public static IServiceCollection AddNetworks(this IServiceCollection services, IConfiguration? settings = null)
    {
        services.AddXOptions(settings?.GetSection("x"));
        services.AddSingleton(provider => new NetworkEntry(XNetwork.Rules(provider.GetRequiredService<IOptions<XOptions>>().Value)));
        services.AddSingleton(new NetworkEntry(BlueskyNetwork.Rules()));
        services.AddSingleton(new NetworkEntry(MastodonNetwork.Rules()));
        services.AddSingleton(new NetworkEntry(SandboxRules.Create()));
        services.AddSingleton<NetworkCatalog>();
        return services;
    }

    private static void AddXOptions(this IServiceCollection services, IConfiguration? settings)
    {
        var options = services.AddOptions<XOptions>();
        if (settings is not null)
            options.Bind(settings);
        options
            .Validate(x => x.MaxLength is >= 100 and <= 25_000, "networks:x:maxLength must be from 100 to 25000.")
            .Validate(x => x is { PostPrice: >= 0, PostWithLinkPrice: >= 0, AltTextPrice: >= 0 }, "The prices under networks:x must not be negative.")
            .ValidateOnStart();
    }
}
