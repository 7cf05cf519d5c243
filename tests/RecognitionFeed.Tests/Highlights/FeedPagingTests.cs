using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Tests.Highlights;

public sealed class FeedPagingTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Pages_hold_each_highlight_once_the_newest_first_however_many_share_a_moment()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 45; i++)
            ids.Add(await app.A_published_highlight(Given.Draft() with { Behaviours = ["testar-och-lar"] }));
        var random = new Random(20260203);
        for (var round = 0; round < 8; round++)
        {
            var moments = await SpreadAsync(ids, random, moments: random.Next(1, 12));
            var expected = ids.OrderByDescending(id => moments[id])
                .ThenByDescending(id => id.ToString(), StringComparer.Ordinal)
                .ToList();

            Assert.Equal(expected, (await WalkAsync("")).Where(ids.Contains));
            Assert.Equal(expected, (await WalkAsync("&behaviour=testar-och-lar")).Where(ids.Contains));
            Assert.Equal(expected, (await WalkAsync("&q=natten")).Where(ids.Contains));
        }
    }

    [Fact]
    public async Task A_reader_misses_nothing_and_sees_nothing_twice_while_others_publish_and_take_down()
    {
        var there = new List<Guid>();
        for (var i = 0; i < 50; i++)
            there.Add(await app.A_published_highlight());
        var random = new Random(7);
        for (var round = 0; round < 3; round++)
        {
            var removed = new List<Guid>();
            var read = await WalkAsync(
                "",
                async () =>
                {
                    await app.A_published_highlight();
                    var victim = there[random.Next(there.Count)];
                    there.Remove(victim);
                    removed.Add(victim);
                    using var director = await app.SignedInAsync("director");
                    await director
                        .DeleteAsync($"/api/highlights/{victim}", new { reason = "Prov" })
                        .HasStatus(HttpStatusCode.NoContent);
                }
            );

            Assert.Equal(read.Count, read.Distinct().Count());
            Assert.Empty(there.Except(read));
        }
    }

    [Fact]
    public async Task The_last_page_has_no_next()
    {
        using var staff = await app.SignedInAsync("staff");
        await app.A_published_highlight(Given.Draft("Ensam om gurkörten."));
        var page = await staff.GetJsonAsync("/api/highlights?q=gurkörten");
        Assert.Single(page["items"]!.AsArray());
        Assert.Null(page["next"]);
    }

    [Fact]
    public async Task An_empty_cursor_counts_as_none()
    {
        using var staff = await app.SignedInAsync("staff");

        var page = await staff.GetJsonAsync("/api/highlights?before=");

        Assert.Equal((await staff.FeedAsync())[0], page["items"]![0]!.Id());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    [InlineData("åååååååååååååååååååååååååååååååå")]
    [InlineData("________________________________")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cursor_that_nobody_gave_is_refused(string cursor)
    {
        using var staff = await app.SignedInAsync("staff");
        await staff
            .GetAsync($"/api/highlights?before={Uri.EscapeDataString(cursor)}")
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Theory]
    [InlineData("unit=x")]
    [InlineData("person=1")]
    [InlineData("state=removed")]
    public async Task A_filter_that_makes_no_sense_is_refused(string query)
    {
        using var staff = await app.SignedInAsync("staff");
        await staff.GetAsync($"/api/highlights?{query}").IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    /// <summary>Gives the highlights a few moments to share.</summary>
    private async Task<Dictionary<Guid, DateTimeOffset>> SpreadAsync(List<Guid> ids, Random random, int moments)
    {
        await using var db = app.OpenDb();
        var at = ids.ToDictionary(id => id, _ => DateTimeOffset.UnixEpoch.AddYears(50).AddDays(random.Next(moments)));
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var (id, moment) in at)
        {
            await db
                .Highlights.Where(x => x.Id == id)
                .ExecuteUpdateAsync(x => x.SetProperty(highlight => highlight.PublishedAt, moment));
            await db
                .HighlightTags.Where(x => x.HighlightId == id)
                .ExecuteUpdateAsync(x => x.SetProperty(tag => tag.PublishedAt, moment));
        }
        await transaction.CommitAsync();
        await app.A_published_highlight(); // so that the first page is made anew
        return at;
    }

    /// <summary>Every id from the first page to the last; <paramref name="between"/> happens after each page.</summary>
    private async Task<List<Guid>> WalkAsync(string filter, Func<Task>? between = null)
    {
        using var staff = await app.SignedInAsync("staff");
        var read = new List<Guid>();
        JsonNode? next = null;
        do
        {
            var cursor = next is null ? "" : $"&before={next.GetValue<string>()}";
            var page = await staff.GetJsonAsync($"/api/highlights?{(filter + cursor).TrimStart('&')}");
            read.AddRange(page["items"]!.AsArray().Ids());
            next = page["next"];
            if (between is not null)
                await between();
        } while (next is not null);
        return read;
    }
}
