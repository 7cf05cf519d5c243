using System.Net;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Tests.Reactions;

public sealed class ReactionTests(FeedApp app) : IClassFixture<FeedApp>
{
    private static readonly string[] Kinds = ["heart", "applause", "inspired", "thanks"];

    [Fact]
    public async Task Every_kind_is_given_once_and_taken_back_once()
    {
        var id = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        using var manager = await app.SignedInAsync("manager");
        foreach (var kind in Kinds)
            await manager.PutAsync(Url(id, kind)).Read();

        foreach (var kind in Kinds)
        {
            var first = await staff.PutAsync(Url(id, kind)).Read();
            var again = await staff.PutAsync(Url(id, kind)).Read();
            Assert.Equal(2, first.At<int>($"counts.{kind}"));
            Assert.Equal(first.ToJsonString(), again.ToJsonString());
        }
        Assert.Equal(Kinds, await MineAsync(staff, id));

        foreach (var kind in Kinds)
        {
            var first = await staff.DeleteAsync(Url(id, kind)).Read();
            var again = await staff.DeleteAsync(Url(id, kind)).Read();
            Assert.Equal(1, first.At<int>($"counts.{kind}"));
            Assert.Equal(first.ToJsonString(), again.ToJsonString());
        }
        Assert.Empty(await MineAsync(staff, id));
        Assert.Equal(Kinds, await MineAsync(manager, id));
    }

    [Theory]
    [InlineData("dislike")]
    [InlineData("Heart")]
    [InlineData("0")]
    public async Task A_kind_that_is_none_is_not_found(string kind)
    {
        var id = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        await staff.PutAsync(Url(id, kind)).IsProblem(HttpStatusCode.NotFound, "not-found");
        await staff.DeleteAsync(Url(id, kind)).IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task One_reacts_only_to_what_is_published()
    {
        using var director = await app.SignedInAsync("director");
        var draft = await app.A_draft();
        var removed = await app.A_published_highlight();
        await director.PutAsync(Url(removed, "heart")).Read();
        await director
            .DeleteAsync($"/api/highlights/{removed}", new { reason = "Prov" })
            .HasStatus(HttpStatusCode.NoContent);

        foreach (var id in new[] { draft, removed, Guid.CreateVersion7() })
        {
            await director.PutAsync(Url(id, "heart")).IsProblem(HttpStatusCode.NotFound, "not-found");
            await director.DeleteAsync(Url(id, "heart")).IsProblem(HttpStatusCode.NotFound, "not-found");
            Assert.Empty((await director.GetJsonAsync($"/api/reactions?highlights={id}")).AsObject());
        }
    }

    [Fact]
    public async Task Counts_and_ones_own_are_told_for_many_at_once()
    {
        var (first, second, third) = (
            await app.A_published_highlight(),
            await app.A_published_highlight(),
            await app.A_published_highlight()
        );
        using var staff = await app.SignedInAsync("staff");
        using var editor = await app.SignedInAsync("editor");
        await staff.PutAsync(Url(first, "thanks")).Read();
        await editor.PutAsync(Url(first, "thanks")).Read();
        await editor.PutAsync(Url(second, "heart")).Read();

        var counts = await staff.GetJsonAsync($"/api/reactions?highlights={first},{second},{third}");
        var mine = await staff.GetJsonAsync($"/api/my/reactions?highlights={first},{second},{third}");

        Assert.Equal(2, counts.At<int>($"{first}.thanks"));
        Assert.Equal(1, counts.At<int>($"{second}.heart"));
        Assert.Equal(0, counts.At<int>($"{third}.heart"));
        Assert.Equal([first.ToString()], mine.AsObject().Select(entry => entry.Key));
        Assert.Equal("thanks", mine.Text($"{first}.0"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?highlights=x")]
    [InlineData("?highlights=MANY")]
    public async Task A_list_of_ids_that_is_none_is_refused(string query)
    {
        query = query.Replace("MANY", string.Join(',', Enumerable.Repeat(Guid.Empty, 101)), StringComparison.Ordinal);
        using var staff = await app.SignedInAsync("staff");
        await staff.GetAsync("/api/reactions" + query).IsProblem(HttpStatusCode.BadRequest, "invalid");
        await staff.GetAsync("/api/my/reactions" + query).IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task A_hundred_people_at_once_are_all_counted()
    {
        var id = await app.A_published_highlight();
        var crowd = await app.A_crowd(100);

        await Task.WhenAll(
            crowd.Select(
                async (person, number) =>
                {
                    using var browser = await app.SignedInAsync(person.ToString());
                    await browser.PutAsync(Url(id, "heart")).Read();
                    await browser.PutAsync(Url(id, Kinds[1 + (number % 3)])).Read();
                    if (number % 2 == 0)
                        await browser.DeleteAsync(Url(id, "heart")).Read();
                }
            )
        );

        using var staff = await app.SignedInAsync("staff");
        var counts = (await staff.GetJsonAsync($"/api/reactions?highlights={id}"))[id.ToString()]!;
        Assert.Equal([50, 34, 33, 33], Kinds.Select(kind => counts.At<int>(kind)));
        await app.CountsAreTheRows(id);
    }

    [Fact]
    public async Task One_person_who_taps_wildly_ends_with_what_the_counts_say()
    {
        var id = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        var random = new Random(11);

        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(_ => (Kind: Kinds[random.Next(4)], Adds: random.Next(2) == 0))
                .ToList()
                .Select(tap => tap.Adds ? staff.PutAsync(Url(id, tap.Kind)) : staff.DeleteAsync(Url(id, tap.Kind)))
                .Select(answer => answer.HasStatus(HttpStatusCode.OK))
        );

        var mine = await MineAsync(staff, id);
        var counts = (await staff.GetJsonAsync($"/api/reactions?highlights={id}"))[id.ToString()]!;
        Assert.Equal(Kinds.Select(kind => mine.Contains(kind) ? 1 : 0), Kinds.Select(kind => counts.At<int>(kind)));
        await app.CountsAreTheRows(id);
    }

    private static string Url(Guid id, string kind) => $"/api/highlights/{id}/reactions/{kind}";

    private static async Task<IReadOnlyList<string>> MineAsync(Browser browser, Guid id)
    {
        var mine = await browser.GetJsonAsync($"/api/my/reactions?highlights={id}");
        return [.. mine[id.ToString()]?.AsArray().Select(kind => kind!.GetValue<string>()) ?? []];
    }
}

internal static class ReactionRows
{
    /// <summary>Fails unless the counts kept beside the reactions are what the reactions add up to.</summary>
    public static async Task CountsAreTheRows(this FeedApp app, Guid highlight)
    {
        await using var db = app.OpenDb();
        var kept = await db
            .ReactionCounts.Where(x => x.HighlightId == highlight && x.Count != 0)
            .ToDictionaryAsync(x => x.Kind, x => x.Count);
        var rows = await db
            .Reactions.Where(x => x.HighlightId == highlight)
            .GroupBy(x => x.Kind)
            .ToDictionaryAsync(x => x.Key, x => x.Count());
        Assert.Equal(rows.OrderBy(pair => pair.Key), kept.OrderBy(pair => pair.Key));
    }
}
