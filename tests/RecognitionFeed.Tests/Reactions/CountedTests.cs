using System.Diagnostics;
using System.Text.Json.Nodes;
using RecognitionFeed.Tests.Live;

namespace RecognitionFeed.Tests.Reactions;

public sealed class CountedTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Open_screens_are_told_at_most_once_a_second_and_in_the_end_the_truth()
    {
        var (first, second) = (await app.A_published_highlight(), await app.A_published_highlight());
        var untouched = await app.A_published_highlight();
        await using var screen = await LiveClient.ConnectAsync(app);
        var random = new Random(5);
        var since = Stopwatch.GetTimestamp();

        var crowd = await app.A_crowd(10);
        var reactions = 0;
        await Task.WhenAll(
            crowd.Select(async person =>
            {
                using var browser = await app.SignedInAsync(person.ToString());
                while (Counted(screen).Count < 3)
                {
                    var url = $"/api/highlights/{(random.Next(2) == 0 ? first : second)}/reactions/heart";
                    await (random.Next(3) == 0 ? browser.DeleteAsync(url) : browser.PutAsync(url)).Read();
                    Interlocked.Increment(ref reactions);
                }
            })
        );

        using var staff = await app.SignedInAsync("staff");
        var truth = await staff.GetJsonAsync($"/api/reactions?highlights={first},{second}");
        await Eventually.Holds(
            "the screen shows the true counts",
            () =>
                new[] { first, second }.All(id =>
                    JsonNode.DeepEquals(
                        truth[id.ToString()],
                        Counted(screen)
                            .Select(message => message.Content["counts"]![id.ToString()])
                            .LastOrDefault(x => x is not null)
                    )
                )
        );
        var messages = Counted(screen);
        var seconds = Stopwatch.GetElapsedTime(since, messages[^1].ReceivedAt).TotalSeconds;
        Assert.InRange(messages.Count, 3, seconds + 1);
        Assert.True(reactions > messages.Count * 2, $"{reactions} reactions in {messages.Count} messages");
        Assert.All(messages, message => Assert.Null(message.Content["counts"]![untouched.ToString()]));
        Assert.All(messages, message => Assert.Null(message.Sequence));
    }

    private static List<LiveMessage> Counted(LiveClient screen) =>
        [.. screen.Messages.Where(message => message.Type == "reactionsCounted")];
}
