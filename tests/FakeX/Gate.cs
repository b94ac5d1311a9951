using FakeX.Accounts;
using FakeX.Faults;
using FakeX.Limits;

namespace FakeX;

/// <summary>What every request of the API passes before and after it is handled: faults, who asks, how often.</summary>
internal sealed class Gate(Site site, FaultScript script, Callers callers, RateLimits limits)
{
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Operation>() is not { } operation)
        {
            await next(context);
            return;
        }
        var mishap = new Mishap(script.Next(operation.Name), site);
        if (await mishap.PreventsAsync(context))
            return;
        await mishap.SpoilAsync(context, async () =>
        {
            if (await RefusalAsync(context, operation) is { } refusal)
                await refusal.ExecuteAsync(context);
            else
                await next(context);
        });
    }

    private async Task<Problem?> RefusalAsync(HttpContext context, Operation operation)
    {
        if (operation.IsPublic)
            return null;
        if (await callers.IdentifyAsync(context) is not { } caller)
            return Problem.Unauthorized;
        if (caller.Refusal(operation) is { } refusal)
            return refusal;
        context.Features.Set(caller);
        return limits.Take(caller, operation, context.Response.Headers);
    }
}
