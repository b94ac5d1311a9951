using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>What OAuth 2.0 gives an account.</summary>
/// <param name="AccessToken">For about two hours.</param>
/// <param name="RefreshToken">Good for one use, which gives a new one.</param>
/// <param name="ExpiresAt">When the access token ends.</param>
/// <param name="Scope">What they allow, in words with spaces between.</param>
internal sealed record OAuth2Tokens(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt, string Scope)
{
    /// <summary>Nothing: all of it is secret.</summary>
    public override string ToString() => nameof(OAuth2Tokens);
}

/// <inheritdoc/>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(OAuth2Tokens))]
internal sealed partial class TokensJson : JsonSerializerContext
{
    /// <summary>Reads what was written; null where it is torn.</summary>
    public static OAuth2Tokens? TryRead(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, Default.OAuth2Tokens);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
