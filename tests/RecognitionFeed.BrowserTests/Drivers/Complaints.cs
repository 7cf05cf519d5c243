using System.Collections.Concurrent;

namespace RecognitionFeed.BrowserTests;

/// <summary>
/// What a browser complains of: errors in the console, exceptions that nobody caught, and breaches of the content security
/// policy; and whatever it asks of anybody else than the application. A journey fails on any that it did not announce.
/// </summary>
public sealed class Complaints
{
    private readonly ConcurrentQueue<string> heard = [];
    private readonly ConcurrentBag<string> expected = [];

    public Complaints(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
                heard.Enqueue($"{message.Text} ({message.Location})");
        };
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss", IsLoopback: false })
                heard.Enqueue($"Asked of a third party: {request.Url}");
        };
        context.WebError += (_, error) => heard.Enqueue(error.Error);
    }

    /// <summary>A refused request is one line in Chromium's console; the journey is about just that.</summary>
    public void ExpectStatus(int status) => expected.Add($"the server responded with a status of {status}");

    /// <summary>Requests and the live connection fail while there is no network.</summary>
    public void ExpectLostNetwork()
    {
        expected.Add("net::ERR_");
        expected.Add("WebSocket connection to");
    }

    /// <summary>Chromium fetches no service worker from a server whose certificate it does not know.</summary>
    public void ExpectOwnCertificate() => expected.Add("An SSL certificate error occurred when fetching the script");

    public IReadOnlyList<string> Unexpected =>
        [.. heard.Where(text => !expected.Any(part => text.Contains(part, StringComparison.Ordinal)))];
}
