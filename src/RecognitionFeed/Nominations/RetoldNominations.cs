using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>Nominations found anew, because somebody whom they name is now called otherwise, or may not be named.</summary>
public static class RetoldNominations
{
    /// <summary>Within the transaction that is open.</summary>
    public static async Task IndexAsync(FeedDb db, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        var ids = new HashSet<Guid>();
        foreach (var some in people.Chunk(200))
        {
            var tags = some.Select(NominationTag.Person).ToList();
            ids.UnionWith(
                await db
                    .NominationTags.Where(tag => tags.Contains(tag.Tag))
                    .Select(tag => tag.NominationId)
                    .Union(
                        db.NominationNominators.Where(nominator => some.Contains(nominator.PersonId))
                            .Select(nominator => nominator.NominationId)
                    )
                    .ToListAsync(cancellation)
            );
        }
        foreach (var id in ids)
        {
            var nomination = await db.Nominations.AsNoTracking().SingleAsync(x => x.Id == id, cancellation);
            await NominationIndex.ReplaceAsync(db, nomination, cancellation);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
