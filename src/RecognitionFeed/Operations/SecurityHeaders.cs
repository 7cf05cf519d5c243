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
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
        // A service worker fetches under the policy of its own script.
        if (http.Request.Path == "/sw.js")
            headers.ContentSecurityPolicy = "default-src 'none'; connect-src 'self'";
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
