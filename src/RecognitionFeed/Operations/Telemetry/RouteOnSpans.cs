using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace RecognitionFeed.Operations.Telemetry;

/// <summary>Names a request's span by its route: .NET 10 itself says neither route nor status.</summary>
public sealed class RouteOnSpans(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var span = http.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is not { IsAllDataRequested: true })
        {
            await next(http);
            return;
        }
        try
        {
            await next(http);
        }
        finally
        {
            var method = http.Request.Method;
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            var status = http.Response.StatusCode;
            span.DisplayName = route is null ? method : $"{method} {route}";
            span.SetTag("http.request.method", method);
            span.SetTag("http.route", route);
            span.SetTag("http.response.status_code", status);
            if (status >= 500)
                span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
