using Microsoft.Extensions.DependencyInjection;
using ThreadBot.Unroll.Formats;

namespace ThreadBot.Unroll;

/// <summary>Registers the kinds of documents.</summary>
public static class UnrollRegistration
{
    /// <summary>Every <see cref="IDocumentFormat"/>: a new one is one line here.</summary>
    public static IServiceCollection AddUnroll(this IServiceCollection services) =>
        services.AddSingleton<IDocumentFormat, MarkdownFormat>();
}
