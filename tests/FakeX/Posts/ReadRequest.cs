using System.Globalization;
using System.Numerics;
using FakeX.Accounts;
using FakeX.Limits;
using Microsoft.AspNetCore.Http.Features;

namespace FakeX.Posts;

/// <summary>A request to see posts.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Query">For what.</param>
/// <param name="Address">Where this X is, with no slash at the end: pictures are fetched from there.</param>
internal sealed record ReadRequest(Caller Caller, IQueryCollection Query, string Address)
{
    /// <summary>What each post costs that is shown.</summary>
    public Price Price { get; init; } = Price.PostRead;

    public static ReadRequest Of(HttpContext context) => new(
        context.Features.GetRequiredFeature<Caller>(), context.Request.Query, $"{context.Request.Scheme}://{context.Request.Host}");

    public string Text(string name) => Query[name].ToString();

    public int? Number(string name) =>
        int.TryParse(Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public BigInteger? Id(string name) =>
        BigInteger.TryParse(Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public DateTimeOffset? Instant(string name) =>
        DateTimeOffset.TryParse(Query[name], CultureInfo.InvariantCulture, out var instant) ? instant : null;
}
