using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Operations;

/// <summary>
/// When the whole city asks at once, who reads waits for their turn in the order that they came, so that each answer is quick
/// once it is begun, and beyond a bound is told when to come back: not all in the same second. The first page, answered from
/// memory, never comes here. Writes are left alone: photos, reactions and comments have bounds of their own, and a body that
/// comes slowly must not hold others up.
/// </summary>
public static class Herd
{
    private const string Everybody = "everybody";
    private static readonly (int Least, int Most) Seconds = (1, 5);

    public static void AddHerd(this IServiceCollection services)
    {
        services.AddOptions<HerdOptions>().BindConfiguration("Herd").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<HerdOptions>>(
                (limiter, herd) =>
                {
                    limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                        IsBounded(http)
                            ? RateLimitPartition.GetConcurrencyLimiter(Everybody, _ => Bound(herd.Value))
                            : RateLimitPartition.GetNoLimiter("")
                    );
                    limiter.OnRejected = (rejected, _) => TurnAwayAsync(rejected.HttpContext);
                }
            );
    }

    private static bool IsBounded(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.Request.Path.StartsWithSegments("/api");

    private static ConcurrencyLimiterOptions Bound(HerdOptions herd) =>
        new()
        {
            PermitLimit = herd.AtOnce,
            QueueLimit = herd.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };

    private static async ValueTask TurnAwayAsync(HttpContext http)
    {
        var seconds = Random.Shared.Next(Seconds.Least, Seconds.Most + 1);
        http.Response.Headers.RetryAfter = $"{seconds}";
        await Problems.Busy("Very many are asking just now. Try again in some seconds.").ExecuteAsync(http);
    }
}
