using System.Text.Json.Nodes;

namespace ThreadBot.Tests.Networks.X.Contract;

/// <summary>Passes requests on to Prism, and keeps what it finds wrong.</summary>
/// <param name="side">Whose mistakes are kept: <c>request</c> or <c>response</c>.</param>
internal sealed class Violations(string side) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly List<string> _found = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>What is wrong, with the request it concerns.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <summary>The requests that were made, each kind once: method and path, numbers left out.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = $"{request.Method} {string.Join('/', request.RequestUri!.Segments.Select(s => s.Trim('/')).Select(s => s.Length > 5 && s.All(char.IsAsciiDigit) ? "{id}" : s))}";
        var response = await base.SendAsync(request, cancellationToken);
        _seen.Add(name);
        if (response.Headers.TryGetValues("sl-violations", out var values))
        {
            foreach (var violation in JsonNode.Parse(string.Join(',', values))!.AsArray().Where(v => (string)v!["location"]![0]! == side))
                _found.Add($"{name} {request.RequestUri.Query}: {violation!.ToJsonString()}");
        }
        return response;
    }
}
