namespace RecognitionFeed.Operations;

/// <summary>What browsers are told about every answer.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        // The service worker obeys its own answer's policy, and must fetch what it keeps for offline use.
        var connect = http.Request.Path == "/sw.js" ? "connect-src 'self'; " : "";
        headers.ContentSecurityPolicy = $"default-src 'none'; {connect}frame-ancestors 'none'; base-uri 'none'";
        if (http.Request.Path.StartsWithSegments("/api"))
            headers.CacheControl = "private, no-store";

        // Vite's names carry a content hash.
        if (http.Request.Path.StartsWithSegments("/assets"))
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode is 200 or 304)
                    headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        return next(http);
    }
}
