using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary>The administrators read what was done. Nothing is written here: the log is written by what is done.</summary>
public static class AuditEndpoints
{
    private const int PageSize = 50;

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/audit", List).WithTags("Audit").WithSummary("A page of the audit log, the latest first");

    private static async Task<Ok<Page<AuditEntryResource>>> List(
        [AsParameters] AuditFilter filter,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var entries = await filter
            .Of(db.AuditEntries.AsNoTracking())
            .OrderByDescending(entry => entry.Sequence)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        var page = entries.Take(PageSize).ToList();
        var next = entries.Count > PageSize ? page[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new Page<AuditEntryResource>(await db.ResolveAsync(page, cancellation), next));
    }
}
