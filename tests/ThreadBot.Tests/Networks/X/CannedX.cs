using System.Net;
using System.Text;
using ThreadBot.Networks.X;
using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;

namespace ThreadBot.Tests.Networks.X;

/// <summary>A server that answers every request alike, whatever was asked.</summary>
internal sealed class CannedX(int status, string type, string body, TimeProvider time) : HttpMessageHandler
{
    public int Requests { get; private set; }

    public XNetwork Open()
    {
        var options = new XApiOptions { UnauthorizedPause = TimeSpan.Zero, ParentPause = TimeSpan.Zero };
        var environment = new XEnvironment(options, new XLimits(options, time, new NoLimitMemory()), time);
        var connection = new XConnection(new HttpClient(this), environment, new XCaller("me", "app"), _ => new OAuth1(XWorld.Keys, time));
        return new XNetwork(connection, XRules.Create(new()), new XAccountSettings(), "threads");
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new(type) } };
        return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = content });
    }
}
