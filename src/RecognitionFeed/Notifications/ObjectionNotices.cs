using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Objections;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>
/// The editors and the director are told of an objection, and those who objected of what was decided; in the transaction that is
/// open. Nobody is named in either.
/// </summary>
public static class ObjectionNotices
{
    public static async Task RaisedAsync(
        FeedDb db,
        Guid objection,
        Guid objector,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var editors = await db
            .People.Employed()
            .Where(person => (person.Roles & (Roles.Director | Roles.Editor)) != Roles.None && person.Id != objector)
            .Select(person => person.Id)
            .ToListAsync(cancellation);
        await Notices.AddAsync(db, new Notice(NotificationKind.ObjectionRaised, objection, at), editors, cancellation);
    }

    public static async Task DecidedAsync(FeedDb db, Objection objection, CancellationToken cancellation)
    {
        await Notices.RemoveAsync(db, objection.Id, cancellation);
        var objectors = await db
            .Objectors.Where(objector => objector.ObjectionId == objection.Id)
            .Select(objector => objector.PersonId)
            .ToListAsync(cancellation);
        var isShown = objection.State != ObjectionState.TakenDown;
        await Notices.AddAsync(
            db,
            new Notice(NotificationKind.ObjectionDecided, objection.Id, objection.DecidedAt!.Value)
            {
                HighlightId = isShown ? objection.HighlightId : null,
                Detail = JsonNamingPolicy.CamelCase.ConvertName(objection.State.ToString()),
            },
            objectors,
            cancellation
        );
    }
}
