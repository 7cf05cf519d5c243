namespace RecognitionFeed.Tests.Live;

public sealed class SlowClientTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_client_that_does_not_read_is_closed_and_delays_nobody()
    {
        await using var slow = await LiveClient.ConnectWithoutReadingAsync(app, "staff", receiveBuffer: 16 * 1024);
        await using var quick = await LiveClient.ConnectAsync(app);
        var photo = await app.A_photo(placeholder: new string('a', 500_000)); // carried by each message
        var text = Given.Draft() with { Photos = [new(photo, "Bild")] };
        var id = await app.A_published_highlight(text);
        using var director = await app.SignedInAsync("director");
        var first = await director.SequenceAsync();

        const int changes = 40; // 20 MB: more than the network's buffers hold
        for (var version = 2; version < 2 + changes; version++)
        {
            await director.PutAsync($"/api/highlights/{id}", text, $"\"{version}\"").Read();
            var sequence = first + version - 1;
            await quick.MessageAsync($"event {sequence}", message => message.Sequence == sequence);
        }

        Assert.Equal(Enumerable.Range(0, changes + 1).Select(number => first + number), quick.Sequences);
        slow.Listen();
        await Task.WhenAny(slow.Ended).WaitAsync(TimeSpan.FromSeconds(15));
        Assert.InRange(slow.Sequences.Count, 0, changes); // what still lay in the buffers
        Assert.False(quick.Ended.IsCompleted);
    }

    [Fact]
    public async Task Who_leaves_without_a_word_is_forgotten()
    {
        for (var i = 0; i < 20; i++)
        {
            var client = await LiveClient.ConnectAsync(app);
            await client.DisposeAsync();
        }
        await using var staying = await LiveClient.ConnectAsync(app);

        var id = await app.A_published_highlight();

        await staying.MessageAsync("highlightPublished", id);
    }
}
