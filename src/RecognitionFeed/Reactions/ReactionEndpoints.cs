using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Reactions;

public static class ReactionEndpoints
{
    public static void MapReactions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Reactions");
        group
            .MapPut("/highlights/{id:guid}/reactions/{kind}", Add)
            .WithSummary("React: heart, applause, inspired or thanks")
            .WithDescription("Idempotent, and durable when answered.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        group
            .MapDelete("/highlights/{id:guid}/reactions/{kind}", Remove)
            .WithSummary("Take a reaction back")
            .WithDescription("Idempotent, and durable when answered.");
        group.MapGet("/reactions", Counts).WithSummary("The counts of up to 100 highlights");
        group.MapGet("/my/reactions", Mine).WithSummary("The signed-in person's reactions to up to 100 highlights");
    }

    private static Task<Results<Ok<ReactionState>, ProblemHttpResult>> Add(
        Guid id,
        string kind,
        ClaimsPrincipal user,
        ReactionWriter writer,
        TimeProvider clock,
        HttpResponse response
    ) => WriteAsync(id, kind, present: true, user, writer, clock, response);

    private static Task<Results<Ok<ReactionState>, ProblemHttpResult>> Remove(
        Guid id,
        string kind,
        ClaimsPrincipal user,
        ReactionWriter writer,
        TimeProvider clock,
        HttpResponse response
    ) => WriteAsync(id, kind, present: false, user, writer, clock, response);

    private static async Task<Results<Ok<ReactionState>, ProblemHttpResult>> WriteAsync(
        Guid id,
        string kindName,
        bool present,
        ClaimsPrincipal user,
        ReactionWriter writer,
        TimeProvider clock,
        HttpResponse response
    )
    {
        if (!KindNames.TryGetValue(kindName, out var kind))
            return Problems.NotFound();
        try
        {
            var change = new ReactionChange(id, user.Id(), kind, present, clock.GetUtcMicroseconds());
            var outcome = await writer.WriteAsync(change);
            return outcome is null
                ? Problems.NotFound()
                : TypedResults.Ok(new ReactionState(outcome.Counts, outcome.Mine));
        }
        catch (ReactionsBusyException)
        {
            response.Headers.RetryAfter = "1";
            return Problems.Busy("Very many are reacting just now. Try again in a second.");
        }
    }

    private static async Task<Ok<Dictionary<Guid, Counts>>> Counts(
        [Description("Ids, separated by commas")] HighlightIds highlights,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var published = await db
            .Highlights.Where(x => highlights.Ids.Contains(x.Id) && x.State == Highlights.HighlightState.Published)
            .Select(x => x.Id)
            .ToListAsync(cancellation);
        var counts = await db.CountsAsync(published, cancellation);
        return TypedResults.Ok(
            published.ToDictionary(id => id, id => counts.GetValueOrDefault(id, Reactions.Counts.None))
        );
    }

    private static async Task<Ok<Dictionary<Guid, IReadOnlyList<ReactionKind>>>> Mine(
        [Description("Ids, separated by commas")] HighlightIds highlights,
        ClaimsPrincipal user,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var person = user.Id();
        var mine = await db
            .Reactions.AsNoTracking()
            .Where(x => x.PersonId == person && highlights.Ids.Contains(x.HighlightId))
            .Where(x =>
                db.Highlights.Any(highlight =>
                    highlight.Id == x.HighlightId && highlight.State == Highlights.HighlightState.Published
                )
            )
            .OrderBy(x => x.Kind)
            .ToListAsync(cancellation);
        return TypedResults.Ok(
            mine.GroupBy(x => x.HighlightId)
                .ToDictionary(x => x.Key, x => (IReadOnlyList<ReactionKind>)[.. x.Select(reaction => reaction.Kind)])
        );
    }

    private static readonly Dictionary<string, ReactionKind> KindNames = Enum.GetValues<ReactionKind>()
        .ToDictionary(kind => kind.ToString().ToLowerInvariant());
}

/// <param name="Mine">The kinds that the person has given to the highlight.</param>
public sealed record ReactionState(Counts Counts, IReadOnlyList<ReactionKind> Mine);

/// <summary>Ids of highlights in a query, separated by commas; at most 100.</summary>
public sealed record HighlightIds(IReadOnlyList<Guid> Ids) : IParsable<HighlightIds>
{
    public static HighlightIds Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var ids) ? ids : throw new FormatException("Not a list of ids.");

    public static bool TryParse(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out HighlightIds result
    )
    {
        result = null;
        var parts = (s ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var ids = new List<Guid>();
        foreach (var part in parts)
        {
            if (!Guid.TryParse(part, out var id))
                return false;
            ids.Add(id);
        }
        if (ids.Count > 100)
            return false;
        result = new HighlightIds(ids);
        return true;
    }
}
