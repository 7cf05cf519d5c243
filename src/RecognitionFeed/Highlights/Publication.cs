using RecognitionFeed.Live;
using RecognitionFeed.Nominations;
using RecognitionFeed.Notifications;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>Makes a highlight public: at an author's tap, or when its chosen time has come.</summary>
public sealed class Publication(EventLog log, TimeProvider clock)
{
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody else changed or published it first.</exception>
    public Task PublishAsync(FeedDb db, Highlight highlight, CancellationToken cancellation)
    {
        highlight.State = HighlightState.Published;
        highlight.PublishedAt = clock.GetUtcMicroseconds();
        highlight.ScheduledFor = null;
        highlight.Version++;
        return log.CommitAsync(
            db,
            FeedEvents.Published,
            highlight.Id,
            async () =>
            {
                await FeedIndex.AddAsync(db, highlight, cancellation);
                await NominationPublication.PublishedAsync(db, highlight, cancellation);
                await HighlightNotices.WriteAsync(db, highlight, highlight.PublishedAt.Value, cancellation);
                return new { highlight = await db.ResolveAsync(highlight, cancellation) };
            },
            cancellation
        );
    }
}
