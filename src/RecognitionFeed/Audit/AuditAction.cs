using System.Reflection;

namespace RecognitionFeed.Audit;

/// <summary>What can be done. The names are stored and part of the hashes: none may ever be changed.</summary>
/// <param name="Name">A verb in camelCase.</param>
/// <param name="Subject">What kind of thing it is done to.</param>
public sealed record AuditAction(string Name, string Subject)
{
    private const string Comment = "comment";
    private const string Directory = "directory";
    private const string Highlight = "highlight";
    private const string Nomination = "nomination";
    private const string Objection = "objection";
    private const string Person = "person";
    private const string System = "system";

    public static readonly AuditAction SignedIn = new("signedIn", Person);
    public static readonly AuditAction SignedOut = new("signedOut", Person);

    public static readonly AuditAction HighlightDrafted = new("highlightDrafted", Highlight);
    public static readonly AuditAction HighlightChanged = new("highlightChanged", Highlight);
    public static readonly AuditAction HighlightScheduled = new("highlightScheduled", Highlight);
    public static readonly AuditAction HighlightUnscheduled = new("highlightUnscheduled", Highlight);
    public static readonly AuditAction HighlightPublished = new("highlightPublished", Highlight);
    public static readonly AuditAction HighlightTakenBack = new("highlightTakenBack", Highlight);
    public static readonly AuditAction HighlightTakenDown = new("highlightTakenDown", Highlight);
    public static readonly AuditAction HighlightDiscarded = new("highlightDiscarded", Highlight);

    public static readonly AuditAction HighlightWithheld = new("highlightWithheld", Highlight);
    public static readonly AuditAction ObjectionDecided = new("objectionDecided", Objection);

    public static readonly AuditAction CommentsLocked = new("commentsLocked", Highlight);
    public static readonly AuditAction CommentsUnlocked = new("commentsUnlocked", Highlight);
    public static readonly AuditAction CommentHidden = new("commentHidden", Comment);
    public static readonly AuditAction CommentDeleted = new("commentDeleted", Comment);
    public static readonly AuditAction CommentReportsCleared = new("commentReportsCleared", Comment);

    public static readonly AuditAction NominationSent = new("nominationSent", Nomination);
    public static readonly AuditAction NominationChanged = new("nominationChanged", Nomination);
    public static readonly AuditAction NominationSupported = new("nominationSupported", Nomination);
    public static readonly AuditAction NominationDecided = new("nominationDecided", Nomination);
    public static readonly AuditAction NominationAssigned = new("nominationAssigned", Nomination);
    public static readonly AuditAction NominationNoted = new("nominationNoted", Nomination);
    public static readonly AuditAction NominationDrafted = new("nominationDrafted", Nomination);

    public static readonly AuditAction PeopleImported = new("peopleImported", Directory);
    public static readonly AuditAction RolesChanged = new("rolesChanged", Person);
    public static readonly AuditAction IdentityProtected = new("identityProtected", Person);
    public static readonly AuditAction IdentityUnprotected = new("identityUnprotected", Person);

    public static readonly AuditAction BackupStarted = new("backupStarted", System);
    public static readonly AuditAction BackupRestored = new("backupRestored", System);
    public static readonly AuditAction BlobsCopyStarted = new("blobsCopyStarted", System);

    /// <summary>All names, in the order in which they are declared.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        .. typeof(AuditAction)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(AuditAction))
            .Select(field => ((AuditAction)field.GetValue(null)!).Name),
    ];

    public override string ToString() => Name;
}
