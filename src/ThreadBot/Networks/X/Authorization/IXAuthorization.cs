using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>Says in a request whose it is.</summary>
internal interface IXAuthorization
{
    /// <summary>The number of the account's user where it is known without asking.</summary>
    string? UserId { get; }

    /// <summary>Signs a request.</summary>
    /// <returns>Why it cannot be; null where it is signed.</returns>
    Task<XFailure?> SignAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>After X refused what was signed more than once: gets something new to sign with. False where there is nothing new to be had.</summary>
    Task<bool> RenewAsync(CancellationToken cancellationToken);
}
