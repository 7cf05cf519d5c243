using System.Net;
using RecognitionFeed.Tests.Nominations;

namespace RecognitionFeed.Tests.Identity;

/// <summary>What one may not see answers, to the last header, as what never was.</summary>
public sealed class HiddenTests(Things things) : IClassFixture<Things>
{
    private static readonly string[] FromEverybody =
    [
        "removed",
        "removed highlight's photo",
        "removed highlight's comment",
        "hidden comment",
        "taken back comment",
        "protected person",
        "person who left",
    ];

    private static readonly string[] FromAllButAuthors =
    [
        .. FromEverybody,
        "draft",
        "draft's photo",
        "scheduled",
        "another's nomination",
        "another's photo",
    ];

    /// <summary>Nominations are found by what they are about; supporting one is for who has been shown its id.</summary>
    private const string TellsOnPurpose = "PUT /api/nominations/{id}/supporters/me";

    [Fact]
    public async Task No_address_tells_that_something_hidden_is_there()
    {
        var told = new List<string>();
        foreach (var person in new[] { "staff", "admin", "manager", "editor" })
        {
            using var browser = await things.App.SignedInAsync(person);
            foreach (var route in things.App.Routes().Where(route => route.Path.Contains("{id}")))
            {
                var never = await AskAsync(browser, route, Guid.CreateVersion7());
                foreach (var thing in person == "editor" ? FromEverybody : FromAllButAuthors)
                {
                    var answer = await AskAsync(browser, route, await things.OfAsync(thing, person));
                    if (answer != never && (route.Name, thing) != (TellsOnPurpose, "another's nomination"))
                        told.Add($"{route.Name} of {thing} as {person}: {answer} instead of {never}");
                }
            }
        }
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Theory]
    [InlineData("If-None-Match", "*")]
    [InlineData("Range", "bytes=0-10")]
    [InlineData("Accept", "text/html")]
    public async Task No_header_brings_a_photo_to_tell_more(string name, string value)
    {
        using var staff = await things.App.SignedInAsync("staff");
        staff.Http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        var photos = things.App.Routes().Single(route => route.Path.StartsWith("/photos/", StringComparison.Ordinal));
        var never = await AskAsync(staff, photos, Guid.CreateVersion7());
        Assert.StartsWith("404", never, StringComparison.Ordinal);
        foreach (var photo in new[] { "draft's photo", "removed highlight's photo", "another's photo" })
            Assert.Equal(never, await AskAsync(staff, photos, await things.OfAsync(photo, "staff")));
    }

    [Theory]
    [InlineData("GET", "/api/highlights?person={id}", "protected person")]
    [InlineData("GET", "/api/highlights?person={id}", "person who left")]
    [InlineData("GET", "/api/reactions?highlights={id}", "draft")]
    [InlineData("GET", "/api/reactions?highlights={id}", "removed")]
    [InlineData("GET", "/api/my/reactions?highlights={id}", "draft")]
    [InlineData("GET", "/api/my/reactions?highlights={id}", "removed")]
    [InlineData("GET", "/api/highlights?state=drafts", "draft")]
    [InlineData("POST", "/api/highlights/{published}/comments", "protected person")]
    [InlineData("POST", "/api/highlights/{published}/comments", "person who left")]
    [InlineData("POST", "/api/nominations", "protected person")]
    [InlineData("POST", "/api/nominations", "person who left")]
    [InlineData("POST", "/api/nominations", "another's photo")]
    [InlineData("POST", "/api/nominations", "draft's photo")]
    [InlineData("POST", "/api/nominations", "removed highlight's photo")]
    [InlineData("POST", "/api/nominations/similar", "protected person")]
    public async Task No_question_and_no_draft_tells_it_either(string method, string url, string thing)
    {
        var published = await things.OfAsync("published", "manager");
        using var manager = await things.App.SignedInAsync("manager");
        var isPhoto = thing.Contains("photo", StringComparison.Ordinal);

        var never = await AskAsync(Guid.CreateVersion7());
        var answer = await AskAsync(await things.OfAsync(thing, "manager"));

        Assert.Equal(never, answer);

        async Task<string> AskAsync(Guid id)
        {
            var address = url.Replace("{id}", $"{id}").Replace("{published}", $"{published}");
            var body = GivenNominations.Words() with
            {
                People = isPhoto ? [TestCity.Asa] : [id],
                Photos = isPhoto ? [new(id, "En bild")] : [],
            };
            var content = new
            {
                body.People,
                body.Units,
                body.Story,
                body.Behaviours,
                body.Photos,
                Text = "Grattis",
                Mentions = new[] { id },
            };
            return await TextAsync(
                await manager.SendAsync(new HttpMethod(method), address, method == "GET" ? null : content),
                id
            );
        }
    }

    private static async Task<string> AskAsync(Browser browser, MappedRoute route, Guid id) =>
        await TextAsync(await browser.Http.SendAsync(route.Request(id, MappedRoute.FullBody)), id);

    /// <summary>All that there is to an answer but the time and the id that was asked for.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer, Guid id)
    {
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var body = (await answer.Content.ReadAsStringAsync()).Replace($"{id}", "ID", StringComparison.Ordinal);
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{body}";
    }
}
