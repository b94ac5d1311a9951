using FakeX.Accounts;
using FakeX.Faults;
using FakeX.Limits;

namespace FakeX;

/// <summary>What every request of the API passes before and after it is handled: faults, who asks, how often.</summary>
internal sealed class Gate(Site site, FaultScript script, Watch watch)
{
    private readonly Callers _callers = new(site);
    private readonly RateLimits _limits = new(site);

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Operation>() is not { } operation)
        {
            await next(context);
            return;
        }
        // This server's clock, which may be another than the machine's.
        context.Response.Headers.Date = site.Now.ToString("R");
        var user = await _callers.NameAsync(context.Request);
        var mishap = new Mishap(script.Next(user, operation.Name), site);
        var passing = new PassingRequest(user, operation.Name, script.Requests($"{user}/"));
        if (!await watch.ArrivesAsync(passing))
            context.Abort();
        else if (!await mishap.PreventsAsync(context))
            await mishap.SpoilAsync(context, () => HandleAsync(context, operation, next), () => watch.LeavesAsync(passing));
    }

    private async Task HandleAsync(HttpContext context, Operation operation, RequestDelegate next)
    {
        if (await RefusalAsync(context, operation) is { } refusal)
            await refusal.ExecuteAsync(context);
        else
            await next(context);
    }

    private async Task<Problem?> RefusalAsync(HttpContext context, Operation operation)
    {
        if (operation.IsPublic)
            return null;
        if (await _callers.IdentifyAsync(context) is not { } caller)
            return Problem.Unauthorized;
        if (caller.Refusal(operation) is { } refusal)
            return refusal;
        context.Features.Set(caller);
        return _limits.Take(caller, operation, context.Response.Headers);
    }
}
