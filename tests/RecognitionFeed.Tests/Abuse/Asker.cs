using System.Net;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>Sends requests as one role; signs in again where a request has signed out.</summary>
/// <param name="role">Empty for who has not signed in.</param>
internal sealed class Asker(FeedApp app, string role) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
        }
    )
    {
        BaseAddress = app.Address,
    };
    private string cookie = "";

    public async Task<HttpResponseMessage> AskAsync(FuzzRequest request)
    {
        if (role.Length > 0 && (cookie.Length == 0 || request.Address.Contains("sign-out", StringComparison.Ordinal)))
            cookie = await SignInAsync();
        using var message = request.ToMessage(app.Address);
        if (cookie.Length > 0 && !message.Headers.Contains("Cookie"))
            message.Headers.Add("Cookie", cookie);
        var answer = await http.SendAsync(message);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            cookie = "";
        return answer;
    }

    private async Task<string> SignInAsync()
    {
        using var browser = new Browser(app.Anonymous());
        await browser.SignInAsync(role);
        return browser.Cookie;
    }

    public void Dispose() => http.Dispose();
}
