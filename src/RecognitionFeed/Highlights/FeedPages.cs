using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>One page of the feed, newest first.</summary>
/// <param name="Next">The cursor of the next page, null at the end.</param>
/// <param name="Sequence">The event log's last sequence that the page surely contains: follow the log from here.</param>
public sealed record FeedPage(IReadOnlyList<HighlightResource> Items, string? Next, long Sequence);

/// <summary>What a reader narrows the feed to; all conditions hold at once.</summary>
public sealed record FeedFilter
{
    [Description("A behaviour's id")]
    [StringLength(100)]
    [FromQuery(Name = "behaviour")]
    public string? Behaviour { get; init; }

    [Description("A unit's id; the units below it are included")]
    [FromQuery(Name = "unit")]
    public Guid? Unit { get; init; }

    [Description("A person's id")]
    [FromQuery(Name = "person")]
    public Guid? Person { get; init; }

    [Description("A perspective's id")]
    [StringLength(100)]
    [FromQuery(Name = "perspective")]
    public string? Perspective { get; init; }

    [Description("Words, or parts of words of at least three letters, all of which must be there")]
    [StringLength(200)]
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [Description("draft: the drafts, those that wait for their time among them, for the director and editors")]
    [FromQuery(Name = "state")]
    [AllowedValues(null, "published", Drafts, ErrorMessage = "One can ask for published or draft.")]
    public string? State { get; init; }

    [Description("The cursor of a page before")]
    [FromQuery(Name = "before")]
    public FeedCursor? Before { get; init; }

    internal const string Drafts = "draft";

    internal bool IsEmpty => this == new FeedFilter();

    internal IEnumerable<string> Tags =>
        new[]
        {
            Behaviour is { Length: > 0 } behaviour ? HighlightTag.Behaviour(behaviour) : null,
            Perspective is { Length: > 0 } perspective ? HighlightTag.Perspective(perspective) : null,
            Unit is { } unit ? HighlightTag.Unit(unit) : null,
            Person is { } person ? HighlightTag.Person(person) : null,
        }.OfType<string>();
}

public sealed class FeedPages(ITextSearch search)
{
    public const int Size = 20;

    /// <summary>Published highlights. Keyset-paged: the thousandth page costs what the first does.</summary>
    public async Task<FeedPage> PublishedAsync(FeedDb db, FeedFilter filter, CancellationToken cancellation)
    {
        // Read first: an event that comes in between is told again, never lost.
        var sequence = await SequenceAsync(db, cancellation);
        var query = db.Highlights.AsNoTracking().Where(highlight => highlight.State == HighlightState.Published);
        foreach (var tag in filter.Tags.Skip(1))
            query = query.Where(highlight => db.HighlightTags.Any(x => x.Tag == tag && x.HighlightId == highlight.Id));
        if (
            filter.Person is { } person
            && await db.People.AnyAsync(x => x.Id == person && x.ProtectedIdentity, cancellation)
        )
            return new FeedPage([], null, sequence); // as for somebody who does not exist
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var found = search.Highlights(db, filter.Q);
            query = query.Where(highlight => found.Contains(highlight.Id));
        }
        var page = filter.Tags.FirstOrDefault() is { } first
            ? Tagged(db, query, first, filter.Before)
            : All(query, filter.Before);
        return await PageAsync(db, page, sequence, cancellation);
    }

    public static async Task<FeedPage> DraftsAsync(FeedDb db, CancellationToken cancellation)
    {
        var drafts = await db
            .Highlights.AsNoTracking()
            .Where(highlight => highlight.State == HighlightState.Draft || highlight.State == HighlightState.Scheduled)
            .OrderByDescending(highlight => highlight.ChangedAt)
            .Take(200)
            .ToListAsync(cancellation);
        return new FeedPage(
            await db.ResolveForAuthorsAsync(drafts, cancellation),
            null,
            await SequenceAsync(db, cancellation)
        );
    }

    private static Task<long> SequenceAsync(FeedDb db, CancellationToken cancellation) =>
        db.EventHeads.Select(head => head.Sequence).SingleAsync(cancellation);

    // The form "<= and (< or …)" is one index range on both databases; the usual "or" form is not on PostgreSQL.
    private static IQueryable<Highlight> All(IQueryable<Highlight> query, FeedCursor? before)
    {
        if (before is (var at, var id))
            query = query.Where(x => x.PublishedAt <= at && (x.PublishedAt < at || x.Id.CompareTo(id) < 0));
        return query.OrderByDescending(x => x.PublishedAt).ThenByDescending(x => x.Id);
    }

    private static IQueryable<Highlight> Tagged(
        FeedDb db,
        IQueryable<Highlight> query,
        string first,
        FeedCursor? before
    )
    {
        var tagged = db.HighlightTags.Where(x => x.Tag == first);
        if (before is (var at, var id))
            tagged = tagged.Where(x => x.PublishedAt <= at && (x.PublishedAt < at || x.HighlightId.CompareTo(id) < 0));
        return from tag in tagged
            join highlight in query on tag.HighlightId equals highlight.Id
            orderby tag.PublishedAt descending, tag.HighlightId descending
            select highlight;
    }

    private static async Task<FeedPage> PageAsync(
        FeedDb db,
        IQueryable<Highlight> query,
        long sequence,
        CancellationToken cancellation
    )
    {
        var highlights = await query.Take(Size + 1).ToListAsync(cancellation);
        var next =
            highlights.Count > Size
                ? new FeedCursor(highlights[Size - 1].PublishedAt!.Value, highlights[Size - 1].Id)
                : null;
        return new FeedPage(
            await db.ResolveAsync(highlights.Take(Size).ToList(), cancellation),
            next?.ToString(),
            sequence
        );
    }
}
