namespace RecognitionFeed.Audit;

/// <summary>What is to be entered in the audit log.</summary>
/// <param name="PersonId">Null for the system.</param>
/// <param name="Details">An object of ids, states and reasons; no names, no stories.</param>
public sealed record AuditDeed(Guid? PersonId, AuditAction Action, Guid? SubjectId, object? Details = null);
