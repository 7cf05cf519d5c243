using System.Text.Json;

namespace RecognitionFeed.Audit;

/// <param name="Person">Null for the system.</param>
/// <param name="Details">An object; what is in it depends on the action.</param>
/// <param name="Assignee">To whom a nomination was assigned; absent otherwise.</param>
/// <param name="Hash">By which the entry is bound to all before it.</param>
public sealed record AuditEntryResource(
    long Sequence,
    DateTimeOffset At,
    AuditPerson? Person,
    string Action,
    AuditSubject Subject,
    JsonElement Details,
    AuditPerson? Assignee,
    string Hash
);

/// <param name="Name">Null for who may not be named, or is not in the directory.</param>
public sealed record AuditPerson(Guid Id, string? Name);

/// <param name="Type">comment, directory, highlight, nomination, person or system.</param>
/// <param name="Id">Null where there is no one thing that it was done to.</param>
/// <param name="Name">A person's name, or how a published highlight begins; null where neither may be read.</param>
public sealed record AuditSubject(string Type, Guid? Id, string? Name);
