using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Live;

public static class EventsEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/events", Since)
            .WithTags("Live")
            .WithSummary("The events after a sequence, in order")
            .WithDescription(
                "For a client that was away. Answers 410 when the log no longer holds, or never held, that sequence: reload the feed."
            )
            .ProducesProblem(StatusCodes.Status410Gone);
    }

    private static async Task<Results<Ok<EventPage>, ProblemHttpResult>> Since(
        [Range(0, long.MaxValue), Description("The last sequence that the client has")] long after,
        FeedDb db,
        CancellationToken cancellation,
        [Range(1, 500)] int limit = 200
    )
    {
        var last = await db.EventHeads.Select(head => head.Sequence).SingleAsync(cancellation);
        var events = await db
            .Events.AsNoTracking()
            .Where(entry => entry.Sequence > after && entry.Sequence <= last)
            .OrderBy(entry => entry.Sequence)
            .Take(limit)
            .ToListAsync(cancellation);
        var first = events.Count > 0 ? events[0].Sequence : last + 1;
        if (after > last || first != after + 1)
            return Problems.EventsGone();
        return TypedResults.Ok(
            new EventPage(
                [
                    .. events.Select(entry => new EventEntry(
                        entry.Sequence,
                        entry.Type,
                        entry.At,
                        JsonElement.Parse(entry.Data)
                    )),
                ],
                last
            )
        );
    }
}

/// <param name="Events">In order, without a gap.</param>
/// <param name="Last">The log's last sequence; ask again while it is greater than the last of the events.</param>
public sealed record EventPage(IReadOnlyList<EventEntry> Events, long Last);

public sealed record EventEntry(long Sequence, string Type, DateTimeOffset At, JsonElement Data);
