using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Accessibility;

/// <summary>
/// The way to tell of what cannot be used that the law asks for (DOS-lagen, 2018:1937, with MDFFS 2019:2). Also for who cannot
/// even sign in.
/// </summary>
public static class AccessibilityEndpoints
{
    private const int MostListed = 200;

    public static void MapAccessibility(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/accessibility-reports").WithTags("Accessibility");
        group
            .MapPost("", Report)
            .Limited(Limit.Reports)
            .WithSummary("Tell of something that one cannot use")
            .WithDescription("Also without signing in. Who has signed in is named to those who see to it.");
        group.MapGet("", List).WithSummary("What people could not use: what waits first, newest first; at most 200");
        group.MapPut("/{id:guid}/handled", Handle).WithSummary("Somebody has seen to it");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Report(
        AccessibilityReportDraft report,
        ClaimsPrincipal user,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var text = Clean(report.Text);
        if (text.Length == 0)
            return Problems.Invalid(
                new Dictionary<string, string[]> { ["text"] = ["Say what you could not do, and on which page."] }
            );
        db.AccessibilityReports.Add(
            new AccessibilityReport
            {
                Id = Guid.CreateVersion7(),
                At = clock.GetUtcMicroseconds(),
                PersonId = user.Identity?.IsAuthenticated == true ? user.Id() : null,
                Page = Clean(report.Page),
                Text = text,
                Contact = Clean(report.Contact),
            }
        );
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Page<AccessibilityReportResource>>> List(FeedDb db, CancellationToken cancellation)
    {
        var reports = await db
            .AccessibilityReports.AsNoTracking()
            .OrderBy(report => report.HandledAt != null)
            .ThenByDescending(report => report.At)
            .Take(MostListed)
            .ToListAsync(cancellation);
        var ids = reports.Select(report => report.PersonId).ToList();
        var people = await db
            .People.Visible()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        return TypedResults.Ok(
            new Page<AccessibilityReportResource>(
                [
                    .. reports.Select(report => new AccessibilityReportResource(
                        report.Id,
                        report.At,
                        report.Text,
                        report.Page,
                        report.Contact,
                        report.PersonId is { } id && people.TryGetValue(id, out var name) ? new Named(id, name) : null,
                        report.HandledAt
                    )),
                ],
                null
            )
        );
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        ClaimsPrincipal user,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcMicroseconds();
        var person = user.Id();
        await db
            .AccessibilityReports.Where(report => report.Id == id && report.HandledAt == null)
            .ExecuteUpdateAsync(
                report => report.SetProperty(x => x.HandledAt, now).SetProperty(x => x.HandledById, person),
                cancellation
            );
        return await db.AccessibilityReports.AnyAsync(report => report.Id == id, cancellation)
            ? TypedResults.NoContent()
            : Problems.NotFound();
    }

    /// <summary>Without what no database and no screen can show.</summary>
    private static string Clean(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(letter => letter is '\n' || !char.IsControl(letter)))
            .Trim();
}
