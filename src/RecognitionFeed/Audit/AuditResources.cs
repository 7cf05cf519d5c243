using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary>Resolves ids to what a reader may see at this moment: the log itself holds no names.</summary>
public static class AuditResources
{
    private const int Beginning = 60;

    public static async Task<IReadOnlyList<AuditEntryResource>> ResolveAsync(
        this FeedDb db,
        IReadOnlyList<AuditEntry> entries,
        CancellationToken cancellation
    )
    {
        var details = entries.Select(entry => JsonSerializer.Deserialize<JsonElement>(entry.Details)).ToList();
        var assignees = details.Select(Assignee).ToList();
        var names = await NamesAsync(
            db,
            [
                .. entries.Select(entry => entry.PersonId).OfType<Guid>(),
                .. entries.Select(entry => entry.SubjectId).OfType<Guid>(),
                .. assignees.OfType<Guid>(),
            ],
            cancellation
        );
        return
        [
            .. entries.Select(
                (entry, i) =>
                    new AuditEntryResource(
                        entry.Sequence,
                        entry.At,
                        Person(entry.PersonId),
                        entry.Action,
                        new(entry.SubjectType, entry.SubjectId, Name(entry.SubjectId)),
                        details[i],
                        Person(assignees[i]),
                        entry.Hash
                    )
            ),
        ];

        AuditPerson? Person(Guid? id) => id is { } person ? new(person, Name(person)) : null;
        string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }

    private static Guid? Assignee(JsonElement details) =>
        details.TryGetProperty("assignee", out var assignee) && assignee.TryGetGuid(out var id) ? id : null;

    private static async Task<Dictionary<Guid, string>> NamesAsync(
        FeedDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    )
    {
        var wanted = ids.Distinct().ToList();
        var names = await db
            .People.Visible()
            .Where(person => wanted.Contains(person.Id))
            .Select(person => new { person.Id, person.Name })
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var stories = await db
            .Highlights.Where(x => wanted.Contains(x.Id) && x.State == HighlightState.Published)
            .Select(x => new { x.Id, x.Body.Happened })
            .ToListAsync(cancellation);
        foreach (var story in stories)
            names[story.Id] = BeginningOf(story.Happened);
        return names;
    }

    private static string BeginningOf(string story) =>
        story.Length <= Beginning
            ? story
            : $"{story[..Math.Max(story.LastIndexOf(' ', Beginning), Beginning / 2)].TrimEnd(',', '.', ' ')} …";
}
