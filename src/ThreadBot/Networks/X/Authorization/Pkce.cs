using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>What proves that whoever redeems a code is whoever asked for it (RFC 7636).</summary>
/// <param name="Verifier">Kept until the code comes.</param>
internal sealed record Pkce(string Verifier)
{
    /// <summary>Sent ahead.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>A new one that nobody can guess.</summary>
    public static Pkce Create() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Nothing: the verifier is secret.</summary>
    public override string ToString() => nameof(Pkce);
}
