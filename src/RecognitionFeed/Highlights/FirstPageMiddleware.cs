using Microsoft.AspNetCore.Authentication;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Highlights;

/// <summary>
/// Answers the feed's first page, which everybody asks for at once when something has happened, before a route is looked for and
/// binding, validation and a database context are prepared: they cost more than the answer. <see cref="FeedEndpoints"/>
/// answers the same; metrics and spans name the request by its route.
/// </summary>
public sealed class FirstPageMiddleware(RequestDelegate next, FirstPage firstPage, EndpointDataSource routes)
{
    private const string Path = "/api/highlights";

    private Endpoint? route;

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var asksForIt =
            request.Path.Equals(Path, StringComparison.Ordinal)
            && HttpMethods.IsGet(request.Method)
            && !request.QueryString.HasValue;
        return asksForIt ? AnswerAsync(http) : next(http);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (!(await http.AuthenticateAsync()).Succeeded)
        {
            await next(http);
            return;
        }
        http.SetEndpoint(route ??= Route());
        var page = await firstPage.GetAsync();
        await page.Bytes.ExecuteAsync(http);
    }

    private RouteEndpoint Route() =>
        routes
            .Endpoints.OfType<RouteEndpoint>()
            .Single(route => RouteNames.Of(route) == RouteNames.Of(HttpMethods.Get, Path));
}
