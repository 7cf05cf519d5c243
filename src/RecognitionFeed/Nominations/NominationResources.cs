using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>Resolves ids to what a reader sees: one query a kind, however many nominations.</summary>
public static class NominationResources
{
    public static async Task<NominationResource> ResolveAsync(
        this FeedDb db,
        Nomination nomination,
        ClaimsPrincipal reader,
        CancellationToken cancellation
    ) => (await db.ResolveAsync([nomination], reader, cancellation))[0];

    public static async Task<IReadOnlyList<NominationResource>> ResolveAsync(
        this FeedDb db,
        IReadOnlyList<Nomination> nominations,
        ClaimsPrincipal reader,
        CancellationToken cancellation
    )
    {
        var (me, reviews) = (reader.Id(), reader.IsAuthor());
        var ids = nominations.Select(nomination => nomination.Id).ToList();
        var nominators = (await NominatorsAsync(db, ids, cancellation)).ToLookup(x => x.NominationId);
        var steps = (await StepsAsync(db, ids, cancellation)).ToLookup(x => x.NominationId);
        var notes = (reviews ? await NotesAsync(db, ids, cancellation) : []).ToLookup(x => x.NominationId);
        var people = await PeopleAsync(
            db,
            nominations
                .SelectMany(x => x.Body.PersonIds)
                .Concat(nominations.Select(x => x.AssigneeId).OfType<Guid>())
                .Concat(nominators.SelectMany(x => x).Select(x => x.PersonId))
                .Concat(steps.SelectMany(x => x).Select(x => x.PersonId).OfType<Guid>())
                .Concat(notes.SelectMany(x => x).Select(x => x.PersonId)),
            cancellation
        );
        var units = await UnitsAsync(db, nominations.SelectMany(x => x.Body.UnitIds), cancellation);
        var behaviours = await db.Behaviours.AsNoTracking().ToDictionaryAsync(x => x.Id, cancellation);
        var photos = await PhotosAsync(db, ids, cancellation);
        var highlights = await HighlightsAsync(db, nominations, reviews, cancellation);

        return
        [
            .. nominations.Select(nomination => new NominationResource(
                nomination.Id,
                nomination.State,
                new StoryResource(nomination.Body.Happened, nomination.Body.Meant),
                Resolve(nomination.Body.PersonIds, people),
                Resolve(nomination.Body.UnitIds, units),
                [
                    .. nomination
                        .Body.BehaviourIds.Where(behaviours.ContainsKey)
                        .Select(id => new TopicResource(id, new(behaviours[id].NameSv, behaviours[id].NameEn))),
                ],
                [
                    .. nomination
                        .Body.Photos.Where(x => photos.ContainsKey(x.Id))
                        .Select(x => HighlightPhotoResource.Of(photos[x.Id], x.Alt, x.Decorative)),
                ],
                Resolve(nominators[nomination.Id].Select(x => x.PersonId), people),
                nomination.CreatedAt,
                [
                    .. steps[nomination.Id]
                        .Select(x => new StepResource(
                            x.State,
                            x.At,
                            x.Message,
                            reviews && x.PersonId is { } by ? people.GetValueOrDefault(by) : null
                        )),
                ],
                nomination.Version,
                nomination.NominatorId == me,
                nomination.HighlightId is { } highlight ? highlights.GetValueOrDefault(highlight) : null,
                reviews && nomination.AssigneeId is { } assignee ? people.GetValueOrDefault(assignee) : null,
                reviews ? [.. notes[nomination.Id].Select(x => Note(x, people))] : null,
                reviews
                    ?
                    [
                        .. nominators[nomination.Id]
                            .Where(x => x.PersonId != nomination.NominatorId && people.ContainsKey(x.PersonId))
                            .Select(x => new SupporterResource(people[x.PersonId], x.At, x.Text)),
                    ]
                    : null
            )),
        ];
    }

    private static NoteResource Note(NominationNote note, IReadOnlyDictionary<Guid, Named> people) =>
        new(note.Id, people.GetValueOrDefault(note.PersonId), note.At, note.Text);

    private static Task<List<NominationNominator>> NominatorsAsync(
        FeedDb db,
        List<Guid> ids,
        CancellationToken cancellation
    ) =>
        db
            .NominationNominators.AsNoTracking()
            .Where(x => ids.Contains(x.NominationId))
            .OrderBy(x => x.At)
            .ToListAsync(cancellation);

    private static Task<List<NominationStep>> StepsAsync(FeedDb db, List<Guid> ids, CancellationToken cancellation) =>
        db
            .NominationSteps.AsNoTracking()
            .Where(x => ids.Contains(x.NominationId))
            .OrderBy(x => x.At)
            .ThenBy(x => x.Id)
            .ToListAsync(cancellation);

    private static Task<List<NominationNote>> NotesAsync(FeedDb db, List<Guid> ids, CancellationToken cancellation) =>
        db
            .NominationNotes.AsNoTracking()
            .Where(x => ids.Contains(x.NominationId))
            .OrderBy(x => x.At)
            .ToListAsync(cancellation);

    /// <summary>Whose identity has since been protected is no longer named.</summary>
    internal static Task<Dictionary<Guid, Named>> PeopleAsync(
        FeedDb db,
        IEnumerable<Guid> people,
        CancellationToken cancellation
    )
    {
        var ids = people.Distinct().ToList();
        return db
            .People.Visible()
            .Where(person => ids.Contains(person.Id))
            .Select(person => new Named(person.Id, person.Name))
            .ToDictionaryAsync(x => x.Id, cancellation);
    }

    internal static Task<Dictionary<Guid, Named>> UnitsAsync(
        FeedDb db,
        IEnumerable<Guid> units,
        CancellationToken cancellation
    )
    {
        var ids = units.Distinct().ToList();
        return db
            .Units.Where(unit => ids.Contains(unit.Id))
            .Select(unit => new Named(unit.Id, unit.Name))
            .ToDictionaryAsync(x => x.Id, cancellation);
    }

    /// <summary>Those that are still there: a photo that was taken down with its highlight is not.</summary>
    private static Task<Dictionary<Guid, Photo>> PhotosAsync(
        FeedDb db,
        List<Guid> nominations,
        CancellationToken cancellation
    ) =>
        db
            .Photos.AsNoTracking()
            .Where(x =>
                x.NominationId != null
                && nominations.Contains(x.NominationId.Value)
                && x.RemovedAt == null
                && x.WithheldAt == null
            )
            .ToDictionaryAsync(x => x.Id, cancellation);

    private static Task<Dictionary<Guid, NominatedHighlight>> HighlightsAsync(
        FeedDb db,
        IEnumerable<Nomination> nominations,
        bool seesDrafts,
        CancellationToken cancellation
    )
    {
        var ids = nominations.Select(nomination => nomination.HighlightId).OfType<Guid>().ToList();
        return db
            .Highlights.Where(x => ids.Contains(x.Id) && (seesDrafts || x.State == HighlightState.Published))
            .Select(x => new NominatedHighlight(x.Id, x.State))
            .ToDictionaryAsync(x => x.Id, cancellation);
    }

    internal static IReadOnlyList<Named> Resolve(IEnumerable<Guid> ids, Dictionary<Guid, Named> names) =>
        [.. ids.Where(names.ContainsKey).Select(id => names[id])];
}
