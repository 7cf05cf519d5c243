using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>Keeps the rows by which a nomination is found by its words, and by whom it is about.</summary>
public static class NominationIndex
{
    /// <summary>Adds the nomination's tags and words to what the context will save next.</summary>
    public static async Task AddAsync(FeedDb db, Nomination nomination, CancellationToken cancellation)
    {
        var tags = await TagsAsync(db, nomination.Body, cancellation);
        db.NominationTags.AddRange(tags.Select(tag => Row(nomination, tag)));
        db.NominationTexts.Add(
            new NominationText { NominationId = nomination.Id, Text = await WordsAsync(db, nomination, cancellation) }
        );
    }

    /// <summary>The same, in place of the rows that are there.</summary>
    public static async Task ReplaceAsync(FeedDb db, Nomination nomination, CancellationToken cancellation)
    {
        var old = await db.NominationTags.Where(x => x.NominationId == nomination.Id).ToListAsync(cancellation);
        var tags = await TagsAsync(db, nomination.Body, cancellation);
        db.NominationTags.RemoveRange(old.Where(x => !tags.Contains(x.Tag)));
        db.NominationTags.AddRange(tags.Except(old.Select(x => x.Tag)).Select(tag => Row(nomination, tag)));
        var text = await db.NominationTexts.SingleAsync(x => x.NominationId == nomination.Id, cancellation);
        text.Text = await WordsAsync(db, nomination, cancellation);
    }

    /// <summary>The tags of those about the same people, or about a unit that holds them or lies within one of theirs.</summary>
    public static async Task<IReadOnlyList<string>> NearAsync(
        FeedDb db,
        IReadOnlyCollection<Guid> people,
        IReadOnlyCollection<Guid> units,
        CancellationToken cancellation
    )
    {
        var around = await AroundAsync(db, people, units, cancellation);
        return
        [
            .. people.Select(NominationTag.Person),
            .. units.Select(NominationTag.Within),
            .. around.Select(NominationTag.Unit),
        ];
    }

    /// <summary>Lets the nomination be found by the name of one more who saw the deed.</summary>
    public static async Task AddNameAsync(FeedDb db, Guid nomination, Guid person, CancellationToken cancellation)
    {
        var name = await db
            .People.Visible()
            .Where(x => x.Id == person)
            .Select(x => x.Name)
            .SingleOrDefaultAsync(cancellation);
        if (name is null)
            return;
        var words = "\n" + SwedishText.SearchKey(name);
        await db
            .NominationTexts.Where(text => text.NominationId == nomination)
            .ExecuteUpdateAsync(set => set.SetProperty(text => text.Text, text => text.Text + words), cancellation);
    }

    private static NominationTag Row(Nomination nomination, string tag) =>
        new()
        {
            Tag = tag,
            CreatedAt = nomination.CreatedAt,
            NominationId = nomination.Id,
        };

    private static async Task<HashSet<string>> TagsAsync(
        FeedDb db,
        NominationBody body,
        CancellationToken cancellation
    ) =>
        [
            .. body.PersonIds.Select(NominationTag.Person),
            .. body.UnitIds.Select(NominationTag.Unit),
            .. (await AroundAsync(db, body.PersonIds, body.UnitIds, cancellation)).Select(NominationTag.Within),
        ];

    /// <summary>The units, those of the people who may be named, and all above them.</summary>
    private static async Task<IReadOnlySet<Guid>> AroundAsync(
        FeedDb db,
        IReadOnlyCollection<Guid> people,
        IReadOnlyCollection<Guid> units,
        CancellationToken cancellation
    )
    {
        var theirs = await db
            .People.Visible()
            .Where(person => people.Contains(person.Id))
            .Select(person => person.UnitId)
            .Distinct()
            .ToListAsync(cancellation);
        return await UnitTree.WithAncestorsAsync(db, units.Concat(theirs).Distinct(), cancellation);
    }

    private static async Task<string> WordsAsync(FeedDb db, Nomination nomination, CancellationToken cancellation)
    {
        var body = nomination.Body;
        var people = body.PersonIds.Append(nomination.NominatorId).ToList();
        var nominators = db.NominationNominators.Where(x => x.NominationId == nomination.Id).Select(x => x.PersonId);
        var names = await db
            .People.Visible()
            .Where(person => people.Contains(person.Id) || nominators.Contains(person.Id))
            .Select(person => person.Name)
            .ToListAsync(cancellation);
        var units = await db
            .Units.Where(unit => body.UnitIds.Contains(unit.Id))
            .Select(unit => unit.Name)
            .ToListAsync(cancellation);
        return SwedishText.SearchKey(string.Join(' ', [body.Happened, body.Meant, .. names, .. units]));
    }
}
