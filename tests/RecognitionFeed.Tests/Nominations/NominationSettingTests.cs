using Microsoft.Extensions.Options;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Nominations;

public sealed class NominationSettingTests
{
    [Fact]
    public async Task The_city_may_let_everybody_nominate()
    {
        await using var open = await FeedApp.StartAsync(app => app.With("Nominations:OpenTo", "Staff"));
        using var staff = await open.SignedInAsync("staff");
        Assert.True((await staff.GetJsonAsync("/api/me")).At<bool>("nominates"));

        var photo = await open.A_sent_photo("staff");
        var nomination = await open.A_nomination(
            GivenNominations.Words() with
            {
                Photos = [new(photo.Id(), "Två kollegor")],
            },
            "staff"
        );

        Assert.Equal(["Adam Medarbetare"], nomination["nominators"].Names());
        Assert.Equal("Två kollegor", nomination.Text("photos.0.alt"));
    }

    [Theory]
    [InlineData("Everybody")]
    [InlineData("7")]
    public async Task A_setting_that_means_nothing_stops_the_start(string value)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            FeedApp.StartAsync(app => app.With("Nominations:OpenTo", value))
        );
        Assert.True(failure is OptionsValidationException or InvalidOperationException, failure.ToString());
    }
}
