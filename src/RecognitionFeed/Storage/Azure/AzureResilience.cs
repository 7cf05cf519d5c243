using Polly;
using Polly.CircuitBreaker;
using Polly.Hedging;
using Polly.Retry;
using Polly.Timeout;

namespace RecognitionFeed.Storage.Azure;

/// <summary>
/// How long is waited for Azure, and how often it is asked again. From the outside in: a bound for all attempts, for reads a
/// second request where the first is late, retries with jitter, a circuit breaker, a bound for one attempt.
/// </summary>
internal sealed class AzureResilience(BlobMetrics metrics, ILogger logger)
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(400);

    /// <summary>Somebody waits for the photo: a late answer is asked for twice, and a broken circuit fails at once.</summary>
    public ResiliencePipeline<HttpResponseMessage> Read(string operation) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddTimeout(TimeSpan.FromSeconds(20))
            .AddHedging(
                new HedgingStrategyOptions<HttpResponseMessage>
                {
                    ShouldHandle = Passing(),
                    Delay = Late,
                    MaxHedgedAttempts = 1,
                }
            )
            .AddRetry(Retry(operation, Passing(), times: 3))
            .AddCircuitBreaker(Breaker())
            .AddTimeout(TimeSpan.FromSeconds(5))
            .Build();

    /// <summary>A photo has been sent and processed: worth waiting until a broken circuit closes.</summary>
    public ResiliencePipeline<HttpResponseMessage> Write(string operation) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddTimeout(TimeSpan.FromSeconds(30))
            .AddRetry(Retry(operation, Passing().Handle<BrokenCircuitException>(), times: 6))
            .AddCircuitBreaker(Breaker())
            .AddTimeout(TimeSpan.FromSeconds(10))
            .Build();

    /// <summary>What is not deleted now is swept later: a broken circuit fails at once.</summary>
    public ResiliencePipeline<HttpResponseMessage> Delete(string operation) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddTimeout(TimeSpan.FromSeconds(20))
            .AddRetry(Retry(operation, Passing(), times: 3))
            .AddCircuitBreaker(Breaker())
            .AddTimeout(TimeSpan.FromSeconds(5))
            .Build();

    /// <summary>What may be better the next time.</summary>
    private static PredicateBuilder<HttpResponseMessage> Passing() =>
        new PredicateBuilder<HttpResponseMessage>()
            .Handle<HttpRequestException>()
            .Handle<IOException>()
            .Handle<TimeoutRejectedException>()
            .HandleResult(answer => (int)answer.StatusCode is 408 or 429 or >= 500);

    private RetryStrategyOptions<HttpResponseMessage> Retry(
        string operation,
        PredicateBuilder<HttpResponseMessage> when,
        int times
    ) =>
        new()
        {
            ShouldHandle = when,
            MaxRetryAttempts = times,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(4),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            OnRetry = retry =>
            {
                metrics.Retried(operation);
                retry.Outcome.Result?.Dispose();
                return ValueTask.CompletedTask;
            },
        };

    private CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker() =>
        new()
        {
            ShouldHandle = Passing(),
            FailureRatio = 0.5,
            MinimumThroughput = 8,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(2),
            OnOpened = circuit =>
            {
                logger.LogWarning(
                    circuit.Outcome.Exception,
                    "Blob storage fails again and again (last: {Status}); it is left alone for two seconds",
                    circuit.Outcome.Result?.StatusCode
                );
                return ValueTask.CompletedTask;
            },
        };
}
