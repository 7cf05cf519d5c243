namespace RecognitionFeed.Operations;

/// <summary>What browsers and proxies are told about every answer.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string Permissions =
        "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext http)
    {
        Write(http);
        if (http.Request.IsHttps && !environment.IsDevelopment())
            http.Response.Headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";

        // Vite's names carry a content hash.
        if (http.Request.Path.StartsWithSegments("/assets"))
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode is 200 or 304)
                    http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        return next(http);
    }

    /// <summary>The strictest; pages, photos and files say themselves where theirs differ.</summary>
    internal static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        // The service worker obeys its own answer's policy, and must fetch what it keeps for offline use.
        var connect = http.Request.Path == "/sw.js" ? "connect-src 'self'; " : "";
        headers.ContentSecurityPolicy = $"default-src 'none'; {connect}frame-ancestors 'none'; base-uri 'none'";
    }
}
