using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>
/// Who may see a photo. That everybody may is remembered, as everybody then asks; an event of the log, which comes here
/// before any browser hears of it, makes all be asked anew.
/// </summary>
public sealed class PhotoVisibility(IDbContextFactory<FeedDb> databases) : IEventListener
{
    private ConcurrentDictionary<Guid, bool> published = [];

    public async Task<bool> MaySeeAsync(ClaimsPrincipal user, Guid photo, CancellationToken cancellation)
    {
        // Taken before the database is read: what is read too early is written to a set that is given up.
        var known = Volatile.Read(ref published);
        if (known.ContainsKey(photo))
            return true;

        var me = user.Id();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db
            .Photos.Where(row => row.Id == photo && row.RemovedAt == null && row.WithheldAt == null)
            .Select(row => new
            {
                IsMine = row.UploadedById == me
                    || db.NominationNominators.Any(x => x.NominationId == row.NominationId && x.PersonId == me),
                IsPublished = db.Highlights.Any(highlight =>
                    highlight.Id == row.HighlightId && highlight.State == HighlightState.Published
                ),
            })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
            return false;
        if (found.IsPublished)
            known[photo] = true;
        return found.IsPublished || found.IsMine || user.IsAuthor();
    }

    public void Handle(FeedEvent entry)
    {
        if (MayEnd(entry))
            Volatile.Write(ref published, []);
    }

    /// <summary>Whether after the event a photo may be out of sight that was shown before.</summary>
    internal static bool MayEnd(FeedEvent entry) => entry.Type is FeedEvents.Removed or FeedEvents.Changed;
}
