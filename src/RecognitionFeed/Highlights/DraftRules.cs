using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>What the database must say about a draft before it is saved, and about a highlight before it is published.</summary>
public static class DraftRules
{
    /// <summary>What refers to nothing, by field; empty when all is well.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> UnknownAsync(
        FeedDb db,
        Highlight highlight,
        HighlightDraft draft,
        CancellationToken cancellation
    )
    {
        var errors = new Dictionary<string, string[]>();

        var photos = draft.Photos.Select(photo => photo.Id).ToList();
        var usable = await db.Photos.CountAsync(
            photo =>
                photos.Contains(photo.Id)
                && photo.RemovedAt == null
                && (photo.HighlightId == null || photo.HighlightId == highlight.Id),
            cancellation
        );
        if (usable != photos.Count)
            errors["photos"] = ["A photo is missing, used twice or part of another highlight. Upload it again."];

        var units = draft.Units.Distinct().ToList();
        if (await db.Units.CountAsync(unit => units.Contains(unit.Id), cancellation) != units.Count)
            errors["units"] = ["A unit does not exist."];

        // The same words whether a person is unknown, has left, or may not be named: nothing reveals why. Someone who has left
        // since the story was written stays in it.
        var people = draft.People.Distinct().ToList();
        var named = highlight.Body.PersonIds;
        var nameable = db
            .People.Visible()
            .Where(person => people.Contains(person.Id) && (person.DeactivatedAt == null || named.Contains(person.Id)));
        if (await nameable.CountAsync(cancellation) != people.Count)
            errors["people"] = ["A person cannot be named."];

        var behaviours = draft.Behaviours.Distinct().ToList();
        if (await db.Behaviours.CountAsync(x => behaviours.Contains(x.Id), cancellation) != behaviours.Count)
            errors["behaviours"] = ["A behaviour does not exist."];

        if (draft.Perspectives.Except(Perspective.All.Select(perspective => perspective.Id)).Any())
            errors["perspectives"] = ["A perspective does not exist."];
        return errors;
    }

    /// <summary>What is missing before everybody may see it, by field; empty when it can be published.</summary>
    public static IReadOnlyDictionary<string, string[]> Missing(Highlight highlight)
    {
        var errors = new Dictionary<string, string[]>();
        if (highlight.Body.Happened.Length == 0)
            errors["story.happened"] = ["Tell what happened."];
        if (highlight.Body.Photos.Count == 0)
            errors["photos"] = ["Add a photo."];
        if (highlight.Body.Photos.Any(photo => !photo.Decorative && photo.Alt.Length == 0))
            errors["photos.alt"] = ["Describe each photo, or mark it as decorative."];
        return errors;
    }

    /// <summary>The same, and whether every photo is still there.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> MissingAsync(
        FeedDb db,
        Highlight highlight,
        CancellationToken cancellation
    )
    {
        var missing = Missing(highlight);
        if (missing.Count > 0)
            return missing;
        var photos = highlight.Body.Photos.Select(photo => photo.Id).ToList();
        var there = await db.Photos.CountAsync(
            photo => photos.Contains(photo.Id) && photo.RemovedAt == null && photo.HighlightId == highlight.Id,
            cancellation
        );
        return there == photos.Count
            ? missing
            : new Dictionary<string, string[]> { ["photos"] = ["A photo is no longer there. Add it again."] };
    }
}
