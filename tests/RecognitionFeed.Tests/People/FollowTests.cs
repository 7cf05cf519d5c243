using System.Net;

namespace RecognitionFeed.Tests.People;

public sealed class FollowTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_unit_is_followed_and_let_go_and_a_repeat_changes_nothing()
    {
        using var staff = await app.SignedInAsync("staff");
        var url = $"/api/my/units/{TestCity.HomeCareSouth}";
        Assert.Empty(await staff.GetItemsAsync("/api/my/units"));

        await staff.PutAsync(url).HasStatus(HttpStatusCode.NoContent);
        await staff.PutAsync(url).HasStatus(HttpStatusCode.NoContent);
        var followed = Assert.Single(await staff.GetItemsAsync("/api/my/units"));
        Assert.Equal(TestCity.HomeCareSouth, followed.Id());
        Assert.Equal("Hemtjänst", followed.Text("path.1"));
        Assert.True((await staff.GetJsonAsync($"/api/units/{TestCity.HomeCareSouth}")).At<bool>("following"));

        using var other = await app.SignedInAsync("editor");
        Assert.Empty(await other.GetItemsAsync("/api/my/units"));
        Assert.False((await other.GetJsonAsync($"/api/units/{TestCity.HomeCareSouth}")).At<bool>("following"));

        await staff.DeleteAsync(url).HasStatus(HttpStatusCode.NoContent);
        await staff.DeleteAsync(url).HasStatus(HttpStatusCode.NoContent);
        Assert.Empty(await staff.GetItemsAsync("/api/my/units"));
    }

    [Fact]
    public async Task Many_presses_at_once_follow_once()
    {
        using var manager = await app.SignedInAsync("manager");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => manager.PutAsync($"/api/my/units/{TestCity.School}"))
        );
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Assert.Single(await manager.GetItemsAsync("/api/my/units"));
    }

    [Fact]
    public async Task A_unit_that_does_not_exist_cannot_be_followed()
    {
        using var staff = await app.SignedInAsync("staff");
        await staff.PutAsync($"/api/my/units/{Guid.CreateVersion7()}").IsProblem(HttpStatusCode.NotFound, "not-found");
    }
}
