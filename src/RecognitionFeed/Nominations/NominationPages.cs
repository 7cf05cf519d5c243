using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>What a reviewer narrows the queue to; all conditions hold at once.</summary>
public sealed record NominationFilter
{
    [Description("new, shortlisted, plannedVisit, accepted, declined or published")]
    [FromQuery(Name = "state")]
    [AllowedValues(
        null,
        "new",
        "shortlisted",
        "plannedVisit",
        "accepted",
        "declined",
        "published",
        ErrorMessage = "There is no such state."
    )]
    public string? State { get; init; }

    [Description("Words, or parts of words of at least three letters, all of which must be there")]
    [StringLength(200)]
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [Description("A reviewer's id, me or nobody")]
    [FromQuery(Name = "assignee")]
    public string? Assignee { get; init; }

    [Description("The cursor of a page before")]
    [FromQuery(Name = "before")]
    public FeedCursor? Before { get; init; }

    internal NominationState? InState => State is null ? null : Enum.Parse<NominationState>(State, ignoreCase: true);

    internal AssigneeFilter? AssigneeOf(ClaimsPrincipal user) => AssigneeFilter.Of(Assignee, user);
}

/// <param name="IsAsked">Whether it matters who has taken it on.</param>
internal sealed record AssigneeFilter(bool IsAsked, Guid? Person)
{
    /// <summary>Null for what is none of a reviewer's id, me and nobody.</summary>
    public static AssigneeFilter? Of(string? assignee, ClaimsPrincipal user) =>
        assignee switch
        {
            null or "" => new(IsAsked: false, null),
            "nobody" => new(IsAsked: true, null),
            "me" => new(IsAsked: true, user.Id()),
            _ => Guid.TryParse(assignee, out var id) ? new(IsAsked: true, id) : null,
        };
}

internal sealed class NominationPages(ITextSearch search)
{
    public const int Size = 20;

    /// <summary>Keyset-paged: the thousandth page costs what the first does.</summary>
    public async Task<(IReadOnlyList<Nomination> Nominations, FeedCursor? Next)> ReadAsync(
        FeedDb db,
        NominationFilter filter,
        AssigneeFilter assignee,
        CancellationToken cancellation
    )
    {
        var query = Of(db, assignee);
        if (filter.InState is { } state)
            query = query.Where(x => x.State == state);
        if (!string.IsNullOrWhiteSpace(filter.Q))
            query = await search.WithWordsAsync(db, query, filter.Q, cancellation);
        if (filter.Before is (var at, var id))
            query = query.Where(x => x.CreatedAt <= at && (x.CreatedAt < at || x.Id.CompareTo(id) < 0));
        var page = await query
            .OrderByDescending(x => x.CreatedAt)
            .ThenByDescending(x => x.Id)
            .Take(Size + 1)
            .ToListAsync(cancellation);
        return page.Count > Size
            ? (page[..Size], new FeedCursor(page[Size - 1].CreatedAt, page[Size - 1].Id))
            : (page, null);
    }

    public static async Task<NominationCounts> CountAsync(
        FeedDb db,
        AssigneeFilter assignee,
        CancellationToken cancellation
    )
    {
        var counts = await Of(db, assignee)
            .GroupBy(x => x.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(x => x.State, x => x.Count, cancellation);
        return new NominationCounts(
            In(NominationState.New),
            In(NominationState.Shortlisted),
            In(NominationState.PlannedVisit),
            In(NominationState.Accepted),
            In(NominationState.Declined),
            In(NominationState.Published)
        );

        int In(NominationState state) => counts.GetValueOrDefault(state);
    }

    private static IQueryable<Nomination> Of(FeedDb db, AssigneeFilter assignee)
    {
        var all = db.Nominations.AsNoTracking();
        return assignee.IsAsked ? all.Where(x => x.AssigneeId == assignee.Person) : all;
    }
}
