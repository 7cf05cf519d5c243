namespace RecognitionFeed.Tests.Reactions;

public sealed class StopTests
{
    [Fact]
    public async Task A_stop_in_the_middle_of_a_storm_loses_nothing_acknowledged()
    {
        var app = await FeedApp.StartAsync();
        var storm = await ReactionStorm.PrepareAsync(app, people: 30);
        var raging = storm.RageAsync(app.Address);
        await Eventually.Holds("the storm rages", () => storm.Acknowledged > 300);

        await using var restarted = await app.RestartAsync();
        await raging;

        await storm.AllIsThereAsync(restarted.Address);
        await storm.CountsAreTheRows(restarted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_acknowledged_reaction_is_there_after_a_kill_at_a_random_moment(int round)
    {
        await using var city = await FeedApp.StartAsync();
        var storm = await ReactionStorm.PrepareAsync(city, people: 30);
        await city.StopAsync();
        var moment = Random.Shared.Next(50, 500) * round;

        using (var killed = await FeedProcess.StartAsync(city))
        {
            var raging = storm.RageAsync(killed.Address);
            await Eventually.Holds($"{moment} reactions are acknowledged", () => storm.Acknowledged > moment);
            killed.Kill();
            await raging;
        }

        using (var restarted = await FeedProcess.StartAsync(city))
            await storm.AllIsThereAsync(restarted.Address);
        await using var again = await city.RestartAsync();
        await storm.CountsAreTheRows(again);
    }
}
