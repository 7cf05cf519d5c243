using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>What must hold before a nomination is saved.</summary>
public static class NominationRules
{
    /// <summary>What a person must mend, by field; empty when all is well.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> ErrorsAsync(
        FeedDb db,
        Nomination nomination,
        NominationProposal proposal,
        CancellationToken cancellation
    )
    {
        var errors = new Dictionary<string, string[]>();
        if (proposal.People.Count + proposal.Units.Count == 0)
            errors["people"] = ["Name at least one person or one unit."];
        if (string.IsNullOrWhiteSpace(proposal.Story.Happened))
            errors["story.happened"] = ["Tell what happened."];

        // One's own: whoever learns another's photo's id must not come to see it.
        var photos = proposal.Photos.Select(photo => photo.Id).ToList();
        var usable = await db.Photos.CountAsync(
            photo =>
                photos.Contains(photo.Id)
                && photo.RemovedAt == null
                && (
                    photo.NominationId == nomination.Id
                    || (
                        photo.UploadedById == nomination.NominatorId
                        && photo.NominationId == null
                        && photo.HighlightId == null
                    )
                ),
            cancellation
        );
        if (usable != photos.Count)
            errors["photos"] = ["A photo is missing, used twice or used elsewhere. Upload it again."];

        var units = proposal.Units.Distinct().ToList();
        if (await db.Units.CountAsync(unit => units.Contains(unit.Id), cancellation) != units.Count)
            errors["units"] = ["A unit does not exist."];

        // The same words whether a person is unknown, has left, or may not be named: nothing reveals why.
        var people = proposal.People.Distinct().ToList();
        var named = nomination.Body.PersonIds;
        var nameable = db
            .People.Visible()
            .Where(person => people.Contains(person.Id) && (person.DeactivatedAt == null || named.Contains(person.Id)));
        if (await nameable.CountAsync(cancellation) != people.Count)
            errors["people"] = ["A person cannot be named."];

        var behaviours = proposal.Behaviours.Distinct().ToList();
        if (await db.Behaviours.CountAsync(x => behaviours.Contains(x.Id), cancellation) != behaviours.Count)
            errors["behaviours"] = ["A behaviour does not exist."];
        return errors;
    }
}
