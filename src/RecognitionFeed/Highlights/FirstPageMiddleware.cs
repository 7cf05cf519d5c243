namespace RecognitionFeed.Highlights;

/// <summary>
/// Answers the feed's first page, which everybody asks for at once when something has happened, before binding, validation
/// and a database context are prepared for it: they cost more than the answer. <see cref="FeedEndpoints"/> answers the same.
/// </summary>
public sealed class FirstPageMiddleware(RequestDelegate next, FirstPage firstPage)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var asksForIt =
            request.Path.Equals("/api/highlights", StringComparison.Ordinal)
            && HttpMethods.IsGet(request.Method)
            && !request.QueryString.HasValue
            && http.User.Identity?.IsAuthenticated == true;
        return asksForIt ? AnswerAsync(http) : next(http);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var page = await firstPage.GetAsync();
        await page.Bytes.ExecuteAsync(http);
    }
}
