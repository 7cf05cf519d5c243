using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Tests.Operations;

public sealed class DemoCityTests
{
    [Fact]
    public async Task An_empty_database_is_filled_once_and_its_photographs_are_served()
    {
        var app = await FeedApp.StartAsync(Small);
        using var reader = await app.SignedInAsync("staff");
        var highlights = await reader.GetItemsAsync("/api/highlights");

        Assert.Equal(2, highlights.Count);
        foreach (var highlight in highlights)
        {
            Assert.NotEmpty(highlight!["units"]!.AsArray());
            Assert.NotEmpty(highlight["people"]!.AsArray());
            Assert.NotEmpty(highlight["behaviours"]!.AsArray());
            Assert.DoesNotContain('{', highlight["story"]!["happened"]!.GetValue<string>());
            foreach (var photo in highlight["photos"]!.AsArray())
                await AssertServedAsync(reader, photo!);
        }
        await AssertCountsAreRowsAsync(app);

        var seeded = await reader.FeedAsync();
        await using var restarted = await app.RestartAsync();
        using var again = await restarted.SignedInAsync("staff");
        Assert.Equal(seeded, await again.FeedAsync());
    }

    [Fact]
    public async Task What_a_killed_seeding_left_does_not_hinder_the_next()
    {
        await using var app = new FeedApp();
        Small(app);
        // Blobs are written before any row: this is all that a killed seeding leaves.
        var left = Path.Combine(app.BlobFolder, "photos", "01941f29-7c00-7000-8000-000000000000");
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync(Path.Combine(left, "1600.webp"), "half a photo");

        await app.InitializeAsync();

        await using var db = app.OpenDb();
        Assert.Equal(2, await db.Highlights.CountAsync());
        Assert.Equal(60, await db.People.CountAsync());
    }

    private static void Small(FeedApp app) =>
        app.With("Demo:Seed", "true").With("Demo:People", "60").With("Demo:Highlights", "2");

    private static async Task AssertServedAsync(Browser reader, JsonNode photo)
    {
        Assert.NotEmpty(photo["alt"]!.GetValue<string>());
        var renditions = photo["renditions"]!.AsArray();
        Assert.NotEmpty(renditions);
        foreach (var rendition in renditions)
        {
            var answer = await reader.GetAsync(rendition!["url"]!.GetValue<string>());
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task AssertCountsAreRowsAsync(FeedApp app)
    {
        await using var db = app.OpenDb();
        var counts = await db.ReactionCounts.AsNoTracking().ToListAsync();
        Assert.NotEmpty(counts);
        foreach (var count in counts)
            Assert.Equal(
                count.Count,
                await db.Reactions.CountAsync(row => row.HighlightId == count.HighlightId && row.Kind == count.Kind)
            );
        foreach (var highlight in await db.Highlights.AsNoTracking().ToListAsync())
            Assert.Equal(highlight.CommentCount, await db.Comments.CountAsync(row => row.HighlightId == highlight.Id));
        Assert.True(await db.Comments.AnyAsync());
    }
}
