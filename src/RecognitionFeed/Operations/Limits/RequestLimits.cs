using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Operations.Limits;

/// <summary>Counts what each person and each address does of what is limited; asks who does too much to wait.</summary>
public static class RequestLimits
{
    private const string Nobody = "";

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.AddOptions<HerdOptions>().BindConfiguration("Herd").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LimitsOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.ConfigureOptions<ConnectionBounds>();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitsOptions>>(Settle);
    }

    /// <summary>After who asks is known. Only what is limited pays for it.</summary>
    public static void UseRequestLimits(this WebApplication app)
    {
        app.UseWhen(
            http => http.GetEndpoint()?.Metadata.GetMetadata<Limited>()?.Counts(http.Request) == true,
            limited => limited.UseRateLimiter()
        );
        app.UseMiddleware<Herd>();
    }

    private static void Settle(RateLimiterOptions limiter, IOptions<LimitsOptions> limits)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) => new(AskToWaitAsync(rejected));
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, (Limit, string)>(http => AtTheSameTime(http, limits.Value)),
            PartitionedRateLimiter.Create<HttpContext, (Limit, string)>(http => OfPerson(http, limits.Value)),
            PartitionedRateLimiter.Create<HttpContext, (Limit, string)>(http => OfAddress(http, limits.Value))
        );
    }

    private static RateLimitPartition<(Limit, string)> AtTheSameTime(HttpContext http, LimitsOptions limits)
    {
        var limit = LimitOf(http);
        var most = limits.Of(limit).AtTheSameTime;
        return most == 0
            ? RateLimitPartition.GetNoLimiter((limit, Nobody))
            : RateLimitPartition.GetConcurrencyLimiter(
                (limit, Person(http) ?? Address(http)),
                _ => new ConcurrencyLimiterOptions { PermitLimit = most }
            );
    }

    private static RateLimitPartition<(Limit, string)> OfPerson(HttpContext http, LimitsOptions limits)
    {
        var limit = LimitOf(http);
        return Person(http) is { } person
            ? Bucket((limit, person), limits.Of(limit), people: 1)
            : RateLimitPartition.GetNoLimiter((limit, Nobody));
    }

    private static RateLimitPartition<(Limit, string)> OfAddress(HttpContext http, LimitsOptions limits)
    {
        var limit = LimitOf(http);
        return Bucket((limit, Address(http)), limits.Of(limit), limits.PeopleAtAnAddress);
    }

    private static RateLimitPartition<(Limit, string)> Bucket((Limit, string) key, Allowance allowance, int people) =>
        RateLimitPartition.GetTokenBucketLimiter(
            key,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = (int)Math.Min((long)allowance.AtOnce * people, int.MaxValue),
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromTicks(Math.Max(1, allowance.Every.Ticks / people)),
            }
        );

    private static Limit LimitOf(HttpContext http) => http.GetEndpoint()!.Metadata.GetMetadata<Limited>()!.Limit;

    private static string? Person(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true ? http.User.Id().ToString() : null;

    /// <summary>Of IPv6 the network: one customer has all the addresses in it.</summary>
    private static string Address(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return Nobody;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPNetwork(new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]), 64).ToString()
            : address.ToString();
    }

    private static Task AskToWaitAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known)
            ? known
            : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problems
            .Problem(
                StatusCodes.Status429TooManyRequests,
                "too-many-requests",
                "That was many at once",
                "You have done much in a short time. Try again in a moment."
            )
            .ExecuteAsync(rejected.HttpContext);
    }
}
