using RecognitionFeed.Audit;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

/// <summary>
/// Where the audit log learns of sessions. Every way of signing in calls this before it hands out a cookie: without its entry
/// there is no session.
/// </summary>
public static class SessionDeeds
{
    public static Task SignedInAsync(
        this AuditLog audit,
        FeedDb db,
        Guid person,
        SignInProvider provider,
        CancellationToken cancellation
    ) => audit.SaveAsync(db, new AuditDeed(person, AuditAction.SignedIn, person, new { provider }), cancellation);

    public static Task SignedOutAsync(this AuditLog audit, FeedDb db, Guid person, CancellationToken cancellation) =>
        audit.SaveAsync(db, new AuditDeed(person, AuditAction.SignedOut, person), cancellation);
}
