using System.Net;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

/// <summary>What PostgreSQL stores differently from SQLite.</summary>
[Trait("Database", "PostgreSql")]
public sealed class PostgresValueTests : IAsyncLifetime
{
    private FeedApp App { get; } = new(DatabaseProvider.PostgreSql);

    public Task InitializeAsync() => App.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();

    [Fact]
    public async Task A_time_of_any_offset_is_stored_as_the_instant_it_is()
    {
        var id = await App.A_published_highlight();
        var morning = new DateTimeOffset(2026, 2, 3, 8, 0, 0, TimeSpan.FromHours(1));
        await using (var db = App.OpenDb())
        {
            (await db.Highlights.FindAsync(id))!.PublishedAt = morning;
            await db.SaveChangesAsync();
        }

        using var staff = await App.SignedInAsync("staff");
        var highlight = await staff.GetJsonAsync($"/api/highlights/{id}");

        Assert.Equal(morning, highlight["publishedAt"]!.GetValue<DateTimeOffset>());
        Assert.EndsWith("+00:00", highlight["publishedAt"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/highlights?q=%00")]
    [InlineData("/api/highlights?behaviour=%00")]
    public async Task A_sign_that_no_text_has_is_refused_in_a_search(string url)
    {
        using var staff = await App.SignedInAsync("staff");

        Assert.Equal(HttpStatusCode.BadRequest, (await staff.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task A_sign_that_no_text_has_is_refused_in_a_draft()
    {
        using var director = await App.SignedInAsync("director");

        var answer = await director.PostAsync("/api/highlights", Given.Draft("De stannade\0kvar."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
