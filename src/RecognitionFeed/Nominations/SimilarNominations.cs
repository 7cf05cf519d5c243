using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>
/// Finds what may be about the same deed: the same people, or units that hold each other, within some weeks, in similar
/// words. Wrong guesses cost a nominator a glance, missed ones cost the reviewers a duplicate.
/// </summary>
public static class SimilarNominations
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(42);
    private const int MaxCandidates = 120;
    private const int MaxFound = 3;

    // Measured: any two of the demo city's stories share less than 0.39; the same deed told by two people some 0.55.
    private const double SameWords = 0.45;
    private const double SameWordsAboutSamePeople = 0.35;

    public static async Task<IReadOnlyList<SimilarNomination>> FindAsync(
        FeedDb db,
        Deed deed,
        Guid reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        // Whoever may not be named is as somebody who does not exist.
        var people = await db
            .People.Visible()
            .Where(person => deed.People.Contains(person.Id))
            .Select(person => person.Id)
            .ToHashSetAsync(cancellation);
        var candidates = await CandidatesAsync(db, deed with { People = [.. people] }, now - Near, cancellation);
        var words = SimilarWords.Of(deed.Story.Happened, deed.Story.Meant);
        var likely = candidates
            .Select(candidate =>
                (
                    Nomination: candidate,
                    Words: words.ShareWith(SimilarWords.Of(candidate.Body.Happened, candidate.Body.Meant)),
                    SamePeople: people.Overlaps(candidate.Body.PersonIds)
                )
            )
            .Where(x => x.Words >= (x.SamePeople ? SameWordsAboutSamePeople : SameWords))
            .OrderByDescending(x => x.SamePeople)
            .ThenByDescending(x => x.Words)
            .Take(MaxFound)
            .Select(x => x.Nomination)
            .ToList();

        var names = await NominationResources.PeopleAsync(db, likely.SelectMany(x => x.Body.PersonIds), cancellation);
        var units = await NominationResources.UnitsAsync(db, likely.SelectMany(x => x.Body.UnitIds), cancellation);
        return
        [
            .. likely.Select(x => new SimilarNomination(
                x.Id,
                x.State,
                new StoryResource(x.Body.Happened, x.Body.Meant),
                NominationResources.Resolve(x.Body.PersonIds, names),
                NominationResources.Resolve(x.Body.UnitIds, units),
                x.CreatedAt,
                x.NominatorId == reader,
                x.State == NominationState.Published ? x.HighlightId : null
            )),
        ];
    }

    private static async Task<IReadOnlyList<Nomination>> CandidatesAsync(
        FeedDb db,
        Deed deed,
        DateTimeOffset since,
        CancellationToken cancellation
    )
    {
        var tags = await NominationIndex.NearAsync(db, deed.People, deed.Units, cancellation);
        var near = db
            .NominationTags.Where(x => tags.Contains(x.Tag) && x.CreatedAt >= since)
            .Select(x => x.NominationId);
        return await db
            .Nominations.AsNoTracking()
            .Where(x => near.Contains(x.Id) && x.State != NominationState.Declined)
            .OrderByDescending(x => x.CreatedAt)
            .Take(MaxCandidates)
            .ToListAsync(cancellation);
    }
}

/// <param name="Mine">Whether the reader wrote it.</param>
/// <param name="Highlight">Where everybody can read it, once it is published.</param>
public sealed record SimilarNomination(
    Guid Id,
    NominationState State,
    StoryResource Story,
    IReadOnlyList<Named> People,
    IReadOnlyList<Named> Units,
    DateTimeOffset CreatedAt,
    bool Mine,
    Guid? Highlight
);
