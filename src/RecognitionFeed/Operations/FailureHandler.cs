using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations;

/// <summary>Answers what no handler has caught, without a word of how the server is made.</summary>
public sealed class FailureHandler(ILogger<FailureHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }
        var status = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            InvalidOperationException when HasUnknownCharset(httpContext.Request) =>
                StatusCodes.Status415UnsupportedMediaType,
            _ when exception.IsUnstorableText() => StatusCodes.Status400BadRequest,
            BlobStoreException => StatusCodes.Status503ServiceUnavailable,
            _ when exception.IsDatabaseAway() => StatusCodes.Status503ServiceUnavailable,
            DbException or DbUpdateException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        SecurityHeaders.Write(httpContext); // the failed answer's were thrown away
        if (status >= 500)
            logger.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
        if (status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "5";
        await Problems.WriteAsync(httpContext, status);
        return true;
    }

    /// <summary>The framework refuses every other content that it cannot read by itself.</summary>
    private static bool HasUnknownCharset(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is { Charset.HasValue: true, Encoding: null };
}
