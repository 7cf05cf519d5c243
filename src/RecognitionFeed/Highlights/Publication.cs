using RecognitionFeed.Audit;
using RecognitionFeed.Live;
using RecognitionFeed.Nominations;
using RecognitionFeed.Notifications;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>Makes a highlight public: at an author's tap, or when its chosen time has come.</summary>
public sealed class Publication(EventLog log, AuditLog audit, TimeProvider clock)
{
    /// <param name="by">Null where it is the clock.</param>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody else changed or published it first.</exception>
    public Task PublishAsync(FeedDb db, Highlight highlight, Guid? by, CancellationToken cancellation)
    {
        var waited = highlight.ScheduledFor;
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
                await audit.AppendAsync(
                    db,
                    new AuditDeed(by, AuditAction.HighlightPublished, highlight.Id, new { scheduledFor = waited }),
                    cancellation
                );
                return new { highlight = await db.ResolveAsync(highlight, cancellation) };
            },
            cancellation
        );
    }
}
