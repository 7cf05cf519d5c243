using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests;

/// <summary>One person's browser: keeps its cookie, speaks JSON.</summary>
public sealed class Browser(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    /// <summary>The sign-in cookie, as a header.</summary>
    public string Cookie
    {
        get;
        set
        {
            field = value;
            http.DefaultRequestHeaders.Remove("Cookie");
            http.DefaultRequestHeaders.Add("Cookie", value);
        }
    } = "";

    public async Task SignInAsync(string person)
    {
        var response = await http.PostAsJsonAsync("/dev/sign-in", new { person });
        response.EnsureSuccessStatusCode();
        Cookie = string.Join("; ", response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    public Task<HttpResponseMessage> GetAsync(string url) => http.GetAsync(url);

    public async Task<JsonNode> GetJsonAsync(string url) => await ReadAsync(await http.GetAsync(url));

    /// <summary>The page's items.</summary>
    public async Task<JsonArray> GetItemsAsync(string url) => (await GetJsonAsync(url))["items"]!.AsArray();

    /// <summary>The feed's ids, in order.</summary>
    public async Task<IReadOnlyList<Guid>> FeedAsync(string query = "") =>
        [.. (await GetItemsAsync($"/api/highlights{query}")).Select(item => item!["id"]!.GetValue<Guid>())];

    /// <summary>The event log's last sequence.</summary>
    public async Task<long> SequenceAsync() => (await GetJsonAsync("/api/highlights")).At<long>("sequence");

    /// <summary>The events after a sequence, in the log's order.</summary>
    public async Task<JsonArray> EventsAsync(long after) =>
        (await GetJsonAsync($"/api/events?after={after}"))["events"]!.AsArray();

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string url,
        object? body = null,
        string? ifMatch = null
    )
    {
        var request = new HttpRequestMessage(method, url);
        if (body is not null)
            request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string url, object? body = null) =>
        SendAsync(HttpMethod.Post, url, body ?? new { });

    public Task<HttpResponseMessage> PutAsync(string url, object? body = null, string? ifMatch = null) =>
        SendAsync(HttpMethod.Put, url, body, ifMatch);

    public Task<HttpResponseMessage> DeleteAsync(string url, object? body = null) =>
        SendAsync(HttpMethod.Delete, url, body);

    /// <summary>The answer's JSON; a refusal fails the test with its text.</summary>
    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    public void Dispose() => http.Dispose();
}
