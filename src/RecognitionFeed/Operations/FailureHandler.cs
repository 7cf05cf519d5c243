using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;

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
            DbException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
            _ when IsDatabaseAway(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status >= 500)
            logger.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
        if (status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "5";
        await Problems.WriteAsync(httpContext, status);
        return true;
    }

    /// <summary>EF Core wraps what broke.</summary>
    private static bool IsDatabaseAway(Exception? exception) =>
        exception is DbException { IsTransient: true } or TimeoutException
        || (exception is not null && IsDatabaseAway(exception.InnerException));
}
