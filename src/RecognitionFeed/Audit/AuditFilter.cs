using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace RecognitionFeed.Audit;

/// <summary>Which entries are asked for; all conditions hold at once.</summary>
public sealed record AuditFilter : IValidatableObject
{
    private const string System = "system";

    [Description("Who did it: a person's id, or system")]
    [FromQuery(Name = "person")]
    public string? Person { get; init; }

    [Description("The id of what it was done to")]
    [FromQuery(Name = "subject")]
    public Guid? Subject { get; init; }

    [Description("What was done, such as highlightPublished; several with commas between")]
    [StringLength(1000)]
    [FromQuery(Name = "action")]
    public string? Action { get; init; }

    [Description("From this time on")]
    [FromQuery(Name = "from")]
    public DateTimeOffset? From { get; init; }

    [Description("Before this time")]
    [FromQuery(Name = "to")]
    public DateTimeOffset? To { get; init; }

    [Description("The cursor of a page before")]
    [FromQuery(Name = "before")]
    public long? Before { get; init; }

    private string[] Actions => Action?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Person) && Person != System && !Guid.TryParse(Person, out _))
            yield return new ValidationResult("Ask for a person's id, or system.", ["person"]);
        if (Actions.Except(AuditAction.Names).Any())
            yield return new ValidationResult("There is no such action.", ["action"]);
    }

    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries)
    {
        if (Person == System)
            entries = entries.Where(entry => entry.PersonId == null);
        else if (Guid.TryParse(Person, out var person))
            entries = entries.Where(entry => entry.PersonId == person);
        if (Subject is { } subject)
            entries = entries.Where(entry => entry.SubjectId == subject);
        if (Actions is { Length: > 0 } actions)
            entries = entries.Where(entry => actions.Contains(entry.Action));
        if (From is { } from)
            entries = entries.Where(entry => entry.At >= from);
        if (To is { } to)
            entries = entries.Where(entry => entry.At < to);
        if (Before is { } before)
            entries = entries.Where(entry => entry.Sequence < before);
        return entries;
    }
}
