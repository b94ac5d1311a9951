namespace FakeX.Faults;

/// <summary>What goes wrong with one request.</summary>
internal sealed class Mishap(ScriptedFaults faults, Site site)
{
    private const string GatewayPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1></body>\r\n</html>";
    private const string LateErrors = """{"errors":[{"title":"Internal Error","detail":"Something went wrong.","type":"https://api.x.com/2/problems/internal-error"}]}""";

    /// <summary>Whether the request ends here, with nothing done.</summary>
    public async Task<bool> PreventsAsync(HttpContext context)
    {
        if (Has(ScriptedFaults.Wait))
            await Task.Delay(site.Options.WaitFor, site.Time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var mark in new[] { ScriptedFaults.Legacy, ScriptedFaults.Hide, ScriptedFaults.Refuse }.Where(Has))
            context.Items[mark.ToString()] = true;
        if (Has(ScriptedFaults.Drop))
            context.Abort();
        else if (Has(ScriptedFaults.Throttle))
            await ThrottleAsync(context);
        else if (Has(ScriptedFaults.Unauthorized))
            await Problem.Unauthorized.ExecuteAsync(context);
        else if (Has(ScriptedFaults.Unavailable))
            await Problem.Unavailable.ExecuteAsync(context);
        else if (Has(ScriptedFaults.Html))
            await WriteAsync(context, 502, "text/html", GatewayPage);
        else
            return context.RequestAborted.IsCancellationRequested;
        return true;
    }

    /// <summary>Handles the request, and spoils its answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="handle">Handles it.</param>
    /// <param name="leave">Comes between the two; false leaves the request without an answer.</param>
    public async Task SpoilAsync(HttpContext context, Func<Task> handle, Func<Task<bool>> leave)
    {
        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await handle();
        context.Response.Body = wire;
        if (!await leave() || Has(ScriptedFaults.Lose))
            context.Abort();
        else if (Has(ScriptedFaults.Hang))
            await Task.Delay(Timeout.InfiniteTimeSpan, site.Time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        else if (Has(ScriptedFaults.Half))
            await WriteHalfAsync(context, answer.ToArray());
        else if (Has(ScriptedFaults.LateUnavailable))
            await Problem.Unavailable.ExecuteAsync(context);
        else if (Has(ScriptedFaults.LateHtml))
            await WriteAsync(context, 502, "text/html", GatewayPage);
        else if (Has(ScriptedFaults.LateErrors))
            await WriteAsync(context, 200, "application/json", LateErrors);
        else if (!Has(ScriptedFaults.Empty))
            await context.Response.Body.WriteAsync(answer.ToArray());
    }

    private bool Has(ScriptedFaults fault) => faults.HasFlag(fault);

    private Task ThrottleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["x-rate-limit-limit"] = "100";
        headers["x-rate-limit-remaining"] = "0";
        headers["x-rate-limit-reset"] = $"{(site.Now + site.Options.ThrottleFor).AddSeconds(1).ToUnixTimeSeconds()}";
        return Problem.TooManyRequests.ExecuteAsync(context);
    }

    private static Task WriteAsync(HttpContext context, int status, string type, string text)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        return context.Response.WriteAsync(text);
    }

    private static async Task WriteHalfAsync(HttpContext context, byte[] answer)
    {
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
