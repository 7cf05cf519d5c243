using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Operations.Limits;

/// <summary>
/// When the whole city asks at once, who reads waits for their turn in the order that they came, so that each answer is quick
/// once it is begun, and beyond a bound is told when to come back: not all in the same second. The first page, answered from
/// memory, never comes here. Writes are left alone: photos, reactions and comments have bounds of their own, and a body that
/// comes slowly must not hold others up.
/// </summary>
public sealed class Herd(RequestDelegate next, IOptions<HerdOptions> herd) : IDisposable
{
    private static readonly (int Least, int Most) Seconds = (1, 5);

    private readonly ConcurrencyLimiter turns = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = herd.Value.AtOnce,
            QueueLimit = herd.Value.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    public Task InvokeAsync(HttpContext http) => IsBounded(http.Request) ? WaitAsync(http) : next(http);

    public void Dispose() => turns.Dispose();

    private static bool IsBounded(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.StartsWithSegments("/api");

    private async Task WaitAsync(HttpContext http)
    {
        using var turn = await turns.AcquireAsync(1, http.RequestAborted);
        if (turn.IsAcquired)
        {
            await next(http);
            return;
        }
        var seconds = Random.Shared.Next(Seconds.Least, Seconds.Most + 1);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Problems.Busy("Very many are asking just now. Try again in some seconds.").ExecuteAsync(http);
    }
}
