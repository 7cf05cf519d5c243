using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using RecognitionFeed.Operations;

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
            .Produces<EventPage>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status410Gone);
    }

    private static async Task<IResult> Since(
        [Range(0, long.MaxValue), Description("The last sequence that the client has")] long after,
        EventPages pages,
        [Range(1, 500)] int limit = 200
    ) => (IResult?)await pages.AfterAsync(after, limit) ?? Problems.EventsGone();
}

/// <param name="Events">In order, without a gap.</param>
/// <param name="Last">The log's last sequence; ask again while it is greater than the last of the events.</param>
public sealed record EventPage(IReadOnlyList<EventEntry> Events, long Last);

public sealed record EventEntry(long Sequence, string Type, DateTimeOffset At, JsonElement Data);
