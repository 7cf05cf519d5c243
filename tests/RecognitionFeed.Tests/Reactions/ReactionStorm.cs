using System.Collections.Concurrent;
using System.Net;

namespace RecognitionFeed.Tests.Reactions;

/// <summary>
/// Many people who react and take back, each one thing after the other, and remember what the server has acknowledged.
/// </summary>
internal sealed class ReactionStorm(Guid highlight, IReadOnlyList<string> cookies)
{
    private static readonly string[] Kinds = ["heart", "applause", "inspired", "thanks"];

    private readonly ConcurrentDictionary<(string Cookie, string Kind), bool?> acknowledged = [];
    private int count;

    /// <summary>How many reactions the server has acknowledged.</summary>
    public int Acknowledged => Volatile.Read(ref count);

    public static async Task<ReactionStorm> PrepareAsync(FeedApp app, int people)
    {
        var highlight = await app.A_published_highlight();
        var cookies = new List<string>();
        foreach (var person in await app.A_crowd(people))
        {
            using var browser = await app.SignedInAsync(person.ToString());
            cookies.Add(browser.Cookie);
        }
        return new ReactionStorm(highlight, cookies);
    }

    /// <summary>Goes on until the server is gone.</summary>
    public Task RageAsync(Uri address) =>
        Task.WhenAll(cookies.Select((cookie, seed) => ReactAsync(address, cookie, seed)));

    /// <summary>Fails unless every acknowledged reaction is there, and every acknowledged removal is not.</summary>
    public async Task AllIsThereAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        foreach (var cookie in cookies)
        {
            http.DefaultRequestHeaders.Remove("Cookie");
            http.DefaultRequestHeaders.Add("Cookie", cookie);
            var answer = await http.GetAsync($"/api/my/reactions?highlights={highlight}").Read();
            var mine =
                answer[highlight.ToString()]?.AsArray().Select(kind => kind!.GetValue<string>()).ToHashSet() ?? [];
            foreach (var kind in Kinds)
            {
                if (acknowledged.GetValueOrDefault((cookie, kind)) is { } present)
                    Assert.True(present == mine.Contains(kind), $"{kind} was acknowledged as {present}");
            }
        }
    }

    public Task CountsAreTheRows(FeedApp app) => app.CountsAreTheRows(highlight);

    private async Task ReactAsync(Uri address, string cookie, int seed)
    {
        var random = new Random(seed);
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        while (true)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var adds = random.Next(3) > 0;
            var url = $"/api/highlights/{highlight}/reactions/{kind}";
            try
            {
                acknowledged[(cookie, kind)] = null; // until it is answered, either may be true
                using var answer = await (adds ? http.PutAsync(url, null) : http.DeleteAsync(url));
                if (answer.StatusCode != HttpStatusCode.OK)
                    return;
                acknowledged[(cookie, kind)] = adds;
                Interlocked.Increment(ref count);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
