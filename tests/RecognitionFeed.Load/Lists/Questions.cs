using System.Text.Json;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Nominations;

namespace RecognitionFeed.Load.Lists;

/// <summary>Every list that the application has, with its easy and its hard cases.</summary>
internal sealed class Questions(Application application, FullCity city)
{
    private const string Highlights = "/api/highlights";
    private const string Nominations = "/api/nominations";
    private const string Notices = "/api/my/notifications";

    public async Task<IReadOnlyList<Question>> AllAsync()
    {
        var director = await application.SignInAsync("director");
        var manager = await application.SignInAsync(city.Staff.BusyManager.Id.ToString());
        return
        [
            .. await OfFeedAsync(director),
            .. await OfCommentsAsync(director),
            .. await OfQueueAsync(director),
            .. await OfOwnAsync(manager),
            .. OfNotices(director, "the director's "),
            .. OfDirectory(manager),
        ];
    }

    private async Task<IEnumerable<Question>> OfFeedAsync(string cookie)
    {
        var forvaltning = city.Staff.LargestForvaltning.Id;
        var person = city.Highlights.Published[3_000].Body.PersonIds[0];
        var seen = string.Join(',', city.Highlights.Published.TakeLast(100).Select(x => x.Id));
        return
        [
            new("feed: first page", Highlights, cookie),
            new("feed: page 200", await DeepAsync(Highlights, cookie, 199), cookie),
            new("feed: a förvaltning", $"{Highlights}?unit={forvaltning}", cookie),
            new(
                "feed: a förvaltning, page 30",
                await DeepAsync($"{Highlights}?unit={forvaltning}", cookie, 29),
                cookie
            ),
            new("feed: a team", $"{Highlights}?unit={city.Staff.Enheter[0].Id}", cookie),
            new("feed: a behaviour", $"{Highlights}?behaviour=testar-och-lar", cookie),
            new("feed: a förvaltning's behaviour", $"{Highlights}?unit={forvaltning}&behaviour=vagar", cookie),
            new("feed: a person", $"{Highlights}?person={person}", cookie),
            .. Words("feed", Highlights, cookie),
            new("feed: a common word, page 100", await DeepAsync($"{Highlights}?q=och", cookie, 99), cookie),
            new("feed: a word in a förvaltning", $"{Highlights}?q=barn&unit={forvaltning}", cookie),
            new("drafts", $"{Highlights}?state=draft", cookie),
            new("counts of 100", $"/api/reactions?highlights={seen}", cookie),
        ];
    }

    private async Task<IEnumerable<Question>> OfCommentsAsync(string cookie)
    {
        var path = $"{Highlights}/{city.Comments.MostCommented}/comments";
        return
        [
            new("comments: first page of 8,000", path, cookie),
            new("comments: page 250", await DeepAsync(path, cookie, 249), cookie),
            new("reported comments", "/api/reported-comments", cookie),
        ];
    }

    private async Task<IEnumerable<Question>> OfQueueAsync(string cookie) =>
        [
            new("queue: all", Nominations, cookie),
            new("queue: all, page 800", await DeepAsync(Nominations, cookie, 799), cookie),
            .. Enum.GetNames<NominationState>()
                .Select(x => JsonNamingPolicy.CamelCase.ConvertName(x))
                .Select(state => new Question($"queue: {state}", $"{Nominations}?state={state}", cookie)),
            new("queue: declined, page 300", await DeepAsync($"{Nominations}?state=declined", cookie, 299), cookie),
            new("queue: mine", $"{Nominations}?assignee=me", cookie),
            new("queue: nobody's", $"{Nominations}?assignee=nobody", cookie),
            new("queue: mine, shortlisted", $"{Nominations}?assignee=me&state=shortlisted", cookie),
            .. Words("queue", Nominations, cookie),
            new("queue: a common word, planned visits", $"{Nominations}?q=och&state=plannedVisit", cookie),
            new("queue: a common word, page 300", await DeepAsync($"{Nominations}?q=och", cookie, 299), cookie),
            new("queue: a rare word, declined", $"{Nominations}?q={Story.RareWord}&state=declined", cookie)
            {
                MayBeEmpty = true,
            },
            new("queue: counts", $"{Nominations}/counts", cookie),
            new("queue: counts of mine", $"{Nominations}/counts?assignee=me", cookie),
            new("queue: counts of nobody's", $"{Nominations}/counts?assignee=nobody", cookie),
            new("reviewers", $"{Nominations}/reviewers", cookie),
        ];

    /// <summary>Of the manager who nominates most, and is told most.</summary>
    private async Task<IEnumerable<Question>> OfOwnAsync(string cookie) =>
        [
            new("my nominations", "/api/my/nominations", cookie),
            new("my nominations, page 80", await DeepAsync("/api/my/nominations", cookie, 79), cookie),
            Similar("similar: found", city.Nominations.All[^40].Body, cookie),
            Similar(
                "similar: a whole förvaltning",
                new NominationBody
                {
                    Happened = city.Nominations.All[0].Body.Happened,
                    Meant = city.Nominations.All[0].Body.Meant,
                    UnitIds = [city.Staff.LargestForvaltning.Id],
                },
                cookie
            ) with
            {
                MayBeEmpty = true,
            },
            .. OfNotices(cookie, ""),
            new("notices: page 25", await DeepAsync(Notices, cookie, 24), cookie),
            new("my units", "/api/my/units", cookie),
        ];

    private static IEnumerable<Question> OfNotices(string cookie, string whose) =>
        [
            new($"{whose}notices: first page", Notices, cookie),
            new($"{whose}notices: the badge", $"{Notices}/seen", cookie),
            new($"{whose}notices: seen", $"{Notices}/seen", cookie)
            {
                Method = HttpMethod.Put,
                Body = JsonSerializer.Serialize(new { upTo = DateTimeOffset.UtcNow.AddDays(-20) }),
            },
        ];

    private IEnumerable<Question> OfDirectory(string cookie) =>
        [
            new("people: one letter", "/api/people?q=a", cookie),
            new("people: a name", "/api/people?q=anders%20karlsson", cookie),
            new("people: typing errors", "/api/people?q=andesr%20jonahsson", cookie) { MayBeEmpty = true },
            new("units: the whole tree", "/api/units", cookie),
            new("units: a word", "/api/units?q=hemtjanst", cookie),
            new("units: one", $"/api/units/{city.Staff.LargestForvaltning.Id}", cookie),
        ];

    /// <summary>The ways of words: in all texts, in some, in one, in none; too short for an index; together in few.</summary>
    private static IEnumerable<Question> Words(string what, string path, string cookie)
    {
        return
        [
            Ask("a word in all", "och"),
            Ask("a common word", "barn"),
            Ask("a surname", "lindqvist"),
            Ask("a rare word", Story.RareWord),
            Ask("no such word", "qwzxqwzx") with
            {
                MayBeEmpty = true,
            },
            Ask("two letters", "på"),
            Ask("common words, seldom together", "anders lindqvist barn klockan") with
            {
                MayBeEmpty = true,
            },
        ];

        Question Ask(string which, string words) =>
            new($"{what}: {which}", $"{path}?q={Uri.EscapeDataString(words)}", cookie);
    }

    private static Question Similar(string what, NominationBody body, string cookie) =>
        new(what, $"{Nominations}/similar", cookie)
        {
            Method = HttpMethod.Post,
            Body = JsonSerializer.Serialize(
                new
                {
                    people = body.PersonIds,
                    units = body.UnitIds,
                    story = new { happened = body.Happened, meant = body.Meant },
                }
            ),
        };

    /// <summary>The path of the page after so many, as one comes to it by scrolling.</summary>
    private async Task<string> DeepAsync(string path, string cookie, int pages)
    {
        var and = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var deep = path;
        for (var page = 0; page < pages; page++)
        {
            Progress.Show($"Scrolling {path}", $"page {page + 1} of {pages}");
            using var answer = await application.SendAsync(HttpMethod.Get, deep, cookie);
            answer.EnsureSuccessStatusCode();
            using var list = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
            var next = list.RootElement.GetProperty("next").GetString();
            deep = $"{path}{and}before={next ?? throw new LoadException($"{path} has but {page + 1} pages.")}";
        }
        return deep;
    }
}
