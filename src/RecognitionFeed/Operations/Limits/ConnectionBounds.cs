using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Operations.Limits;

/// <summary>What a single request and a single connection may cost before anything is known of who sends it.</summary>
internal sealed class ConnectionBounds(IOptions<LimitsOptions> limits) : IConfigureOptions<KestrelServerOptions>
{
    // The longest draft, every letter of it escaped, takes 115 KB. Photos have their own bound.
    private const int MaxBodyBytes = 128 * 1024;

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        var bounds = options.Limits;
        bounds.MaxRequestBodySize = MaxBodyBytes;
        bounds.MaxRequestLineSize = 8 * 1024;
        bounds.MaxRequestHeaderCount = 64;
        bounds.MaxRequestHeadersTotalSize = 16 * 1024;
        bounds.RequestHeadersTimeout = limits.Value.HeadersWithin;
        bounds.MinRequestBodyDataRate = new(limits.Value.BodyBytesPerSecond, limits.Value.BodyGrace);
        bounds.MaxConcurrentConnections = limits.Value.Connections;
        bounds.MaxConcurrentUpgradedConnections = limits.Value.Connections;
    }
}
