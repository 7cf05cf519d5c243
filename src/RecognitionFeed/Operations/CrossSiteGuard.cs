namespace RecognitionFeed.Operations;

/// <summary>
/// Refuses what another site makes a browser send: writes, and the hub's handshake, which cookies would sign in. A browser
/// says where a request comes from in Sec-Fetch-Site, an older one in Origin; a program sends neither.
/// </summary>
public sealed class CrossSiteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var isRead =
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method);
        if ((isRead && !request.Path.StartsWithSegments("/live")) || IsOwn(request))
            return next(http);
        return Problems.WriteAsync(http, StatusCodes.Status403Forbidden);
    }

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }
}
