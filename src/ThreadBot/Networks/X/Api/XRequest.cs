using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ThreadBot.Networks.X.Api;

/// <summary>A request to X, not signed yet.</summary>
/// <param name="Operation">What it asks for, as the limits know it.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Where it goes, with its query, below the API's address.</param>
/// <param name="Answer">What a good answer holds.</param>
internal sealed record XRequest<T>(string Operation, HttpMethod Method, string Path, JsonTypeInfo<T> Answer)
{
    /// <summary>Makes the body, anew for each sending.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>What X charges for it; null where it is free, and for posts and deletions, which the ledger books as it records them.</summary>
    public XBill<T>? Bill { get; init; }

    /// <summary>The same with a body in JSON, of which X is told the length.</summary>
    public XRequest<T> WithJson<TBody>(TBody body, JsonTypeInfo<TBody> type) => this with
    {
        Content = () => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type)) { Headers = { ContentType = new("application/json") } },
    };
}
