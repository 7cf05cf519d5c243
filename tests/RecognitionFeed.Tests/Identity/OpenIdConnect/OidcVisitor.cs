using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>
/// A browser on its way through application and provider: keeps each one's cookies, and takes one step at a time, so that a
/// test may look at it or spoil it.
/// </summary>
public sealed partial class OidcVisitor(Uri application, HttpClient http) : IDisposable
{
    private readonly Dictionary<string, Dictionary<string, string>> jars = [];

    public OidcVisitor(Uri application)
        : this(application, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }))
    { }

    /// <summary>What the application has set here, by name.</summary>
    public Dictionary<string, string> Cookies => Jar(application);

    public string CookieHeader => string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    /// <summary>One request: a redirect is not followed.</summary>
    public async Task<HttpResponseMessage> GetAsync(Uri url) => await SendAsync(new(HttpMethod.Get, url));

    public Task<HttpResponseMessage> GetAsync(string path) => GetAsync(new Uri(application, path));

    /// <summary>Signs in, to the end; answers where the application then leads to.</summary>
    public async Task<string> SignInAsync(string person, string returnUrl = "/") =>
        await ArriveAsync(await AnswerAsync(person, returnUrl));

    /// <summary>Signs in at the provider; answers the address with its answer, which is not opened yet.</summary>
    public async Task<Uri> AnswerAsync(string person, string returnUrl = "/")
    {
        var start = await GetAsync($"/sign-in/start?returnUrl={Uri.EscapeDataString(returnUrl)}");
        var url = start.Headers.Location!;
        for (var step = 0; step < 10; step++)
        {
            if (IsAnswer(url))
                return url;
            var page = await GetAsync(url);
            if (page.StatusCode == HttpStatusCode.OK)
                page = await LogInAsync(url, await page.Content.ReadAsStringAsync(), person);
            Assert.True(page.Headers.Location is not null, await page.Content.ReadAsStringAsync());
            url = new Uri(url, page.Headers.Location!);
        }
        throw new InvalidOperationException($"The provider does not come to an end: {url}");
    }

    /// <summary>Comes back with the provider's answer; answers where the application leads to.</summary>
    public async Task<string> ArriveAsync(Uri answer)
    {
        var response = await GetAsync(answer);
        Assert.True(
            response.StatusCode == HttpStatusCode.Redirect,
            $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}"
        );
        return response.Headers.Location!.ToString();
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> LogInAsync(Uri page, string html, string person)
    {
        var form = new Dictionary<string, string>
        {
            ["prompt"] = "login",
            ["login"] = person,
            ["password"] = "any",
        };
        var action = WebUtility.HtmlDecode(FormAction().Match(html).Groups[1].Value);
        return await SendAsync(
            new(HttpMethod.Post, new Uri(page, action)) { Content = new FormUrlEncodedContent(form) }
        );
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var jar = Jar(request.RequestUri!);
        if (jar.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", jar.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
                Keep(jar, cookie);
        }
        return response;
    }

    private static void Keep(Dictionary<string, string> jar, string cookie)
    {
        var pair = cookie.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0 || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
            jar.Remove(pair[0]);
        else
            jar[pair[0]] = pair[1];
    }

    private Dictionary<string, string> Jar(Uri url) =>
        jars.TryGetValue(url.Authority, out var jar) ? jar : jars[url.Authority] = [];

    private bool IsAnswer(Uri url) => url.Authority == application.Authority && url.AbsolutePath == "/sign-in/answer";

    /// <summary>An address with one query parameter changed, or without it.</summary>
    internal static Uri With(Uri url, string name, string? value)
    {
        var query = QueryHelpers.ParseQuery(url.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        query[name] = value;
        return new Uri(
            QueryHelpers.AddQueryString(
                url.GetLeftPart(UriPartial.Path),
                query.Where(pair => pair.Value is not null).ToDictionary()
            )
        );
    }

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex FormAction();
}
