using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Blocks;

/// <summary>Which addresses become links: a reader's click must never run anything.</summary>
internal static partial class SafeLink
{
    /// <summary>Whether an address is one of the web or of mail.</summary>
    public static bool IsSafe([NotNullWhen(true)] string? url) => url is not null && !url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && IsAbsolute(url);

    /// <summary>Whether an address is one that a format made: of a document beside this one, or of a place in it.</summary>
    public static bool IsBeside([NotNullWhen(true)] string? url) => url is not null && Beside().IsMatch(url);

    private static bool IsAbsolute(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeMailto || ((uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0))
        && url.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(#[\w-]+|(\.\./)*[A-Za-z0-9][A-Za-z0-9._~%/-]*)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Beside();
}
