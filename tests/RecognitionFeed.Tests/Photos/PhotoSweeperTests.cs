using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

public sealed class PhotoSweeperTests : IAsyncLifetime, IDisposable
{
    private readonly FeedApp app = new();

    private PhotoSweeper Sweeper => app.Services.GetRequiredService<PhotoSweeper>();

    [Fact]
    public async Task A_photo_that_no_highlight_keeps_is_gone_after_a_day()
    {
        var (lost, kept, published) = (await app.A_sent_photo(), await app.A_sent_photo(), await app.A_sent_photo());
        await app.A_draft(GivenPhotos.Draft(kept));
        await app.A_published_highlight(GivenPhotos.Draft(published));

        app.Clock.Advance(TimeSpan.FromHours(23));
        Assert.True(await Sweeper.SweepAsync(default));
        Assert.Equal(4, app.Blobs(lost).Count);

        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.True(await Sweeper.SweepAsync(default));
        Assert.Empty(app.Blobs(lost));
        Assert.Equal([kept.Id(), published.Id()], await IdsAsync());
        Assert.Equal(4, app.Blobs(kept).Count);
        Assert.Equal(4, app.Blobs(published).Count);
    }

    [Fact]
    public async Task Taking_down_deletes_at_once()
    {
        var photo = await app.A_sent_photo();
        var id = await app.A_published_highlight(GivenPhotos.Draft(photo));
        using var director = await app.SignedInAsync("director");

        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel bild." });

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (app.Blobs(photo).Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    [Fact]
    public async Task What_cannot_be_deleted_is_tried_again_and_holds_up_nothing_else()
    {
        var (stuck, free) = (await app.A_sent_photo(), await app.A_sent_photo());
        var blob = app.Blobs(stuck)[0];
        File.Delete(blob);
        Directory.CreateDirectory(blob);
        app.Clock.Advance(TimeSpan.FromHours(25));

        Assert.False(await Sweeper.SweepAsync(default));
        Assert.Empty(app.Blobs(free));
        Assert.Equal([stuck.Id()], await IdsAsync());

        Directory.Delete(blob);
        Assert.True(await Sweeper.SweepAsync(default));
        Assert.Empty(app.Blobs(stuck));
        Assert.Empty(await IdsAsync());
    }

    [Fact]
    public async Task Blobs_without_a_row_are_gone_after_a_day()
    {
        var (known, unknown) = (await app.A_sent_photo(), await app.A_sent_photo());
        await app.A_draft(GivenPhotos.Draft(known));
        await using (var db = app.OpenDb())
            await db.Photos.Where(photo => photo.Id == unknown.Id()).ExecuteDeleteAsync();

        await Sweeper.SweepUnknownAsync(default);
        Assert.Equal(4, app.Blobs(unknown).Count);

        app.Clock.Advance(TimeSpan.FromHours(25));
        await Sweeper.SweepUnknownAsync(default);
        Assert.Empty(app.Blobs(unknown));
        Assert.Equal(4, app.Blobs(known).Count);
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync()
    {
        await using var db = app.OpenDb();
        return await db.Photos.OrderBy(photo => photo.UploadedAt).Select(photo => photo.Id).ToListAsync();
    }

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    public void Dispose() => app.Dispose();
}
