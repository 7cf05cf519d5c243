namespace RecognitionFeed.Tests.Identity;

/// <summary>
/// Who may use which route, written down once more and on purpose not taken from the application: a change of who may do what
/// is made in two places, or fails.
/// </summary>
internal static class ExpectedAccess
{
    /// <summary>Each has a column: + may, - may not.</summary>
    public static readonly string[] People = ["anonymous", "left", "staff", "manager", "editor", "director", "admin"];

    private const string Routes = """
        +++++++ the client's files
        --+++++ GET /
        +++++++ GET /sign-in
        +++++++ GET /accessibility
        --+++++ GET /{*path}
        +++++++ ANY /health/live
        +++++++ ANY /health/ready
        +++++++ GET /metrics
        +++++++ GET /openapi/v1.json
        +++++++ GET /dev/people
        +++++++ POST /dev/sign-in
        +++++++ GET /api/sign-in
        --+++++ GET /api/me
        --+++++ POST /api/sign-out
        --+++++ ANY /live
        --+++++ ANY /live/negotiate
        --+++++ GET /api/events
        --+++++ GET /api/highlights
        --+++++ GET /api/highlights/{id}
        --+++++ GET /api/behaviours
        --+++++ GET /api/perspectives
        ----++- POST /api/highlights
        ----++- PUT /api/highlights/{id}
        ----++- DELETE /api/highlights/{id}
        ----++- POST /api/highlights/{id}/publication
        ----++- DELETE /api/highlights/{id}/publication
        ---+++- POST /api/photos
        ---+++- POST /api/photos/{id}/edits
        --+++++ GET HEAD /photos/{id}/{width}.{format}
        --+++++ PUT /api/highlights/{id}/reactions/{kind}
        --+++++ DELETE /api/highlights/{id}/reactions/{kind}
        --+++++ GET /api/reactions
        --+++++ GET /api/my/reactions
        --+++++ GET /api/highlights/{id}/comments
        --+++++ POST /api/highlights/{id}/comments
        --+++++ PUT /api/comments/{id}
        --+++++ DELETE /api/comments/{id}
        --+++++ POST /api/comments/{id}/reports
        ----++- DELETE /api/comments/{id}/reports
        ----++- GET /api/reported-comments
        ----++- PUT /api/highlights/{id}/comment-lock
        ----++- DELETE /api/highlights/{id}/comment-lock
        --+++++ PUT /api/highlights/{id}/objections/me
        ----++- GET /api/objections
        ----++- GET /api/objections/{id}/photos/{photo}/{width}.{format}
        ----++- POST /api/objections/{id}/decisions
        ------+ GET /api/audit
        +++++++ POST /api/accessibility-reports
        ----+++ GET /api/accessibility-reports
        ----+++ PUT /api/accessibility-reports/{id}/handled
        ---+++- POST /api/nominations
        ---+++- PUT /api/nominations/{id}
        --+++++ GET /api/nominations/{id}
        --+++++ GET /api/my/nominations
        ---+++- POST /api/nominations/similar
        ---+++- PUT /api/nominations/{id}/supporters/me
        ----++- GET /api/nominations
        ----++- GET /api/nominations/counts
        ----++- GET /api/nominations/reviewers
        ----++- POST /api/nominations/{id}/decisions
        ----++- PUT /api/nominations/{id}/assignee
        ----++- POST /api/nominations/{id}/notes
        ----++- POST /api/nominations/{id}/draft
        --+++++ GET /api/my/notifications
        --+++++ GET /api/my/notifications/seen
        --+++++ PUT /api/my/notifications/seen
        --+++++ GET /api/my/notification-settings
        --+++++ PUT /api/my/notification-settings
        --+++++ GET /api/people
        --+++++ GET /api/people/{id}
        --+++++ GET /api/units
        --+++++ GET /api/units/{id}
        --+++++ GET /api/my/units
        --+++++ PUT /api/my/units/{id}
        --+++++ DELETE /api/my/units/{id}
        """;

    private static readonly Dictionary<string, string> Rows = Routes
        .Split('\n')
        .ToDictionary(line => line[8..], line => line[..7]);

    public static IReadOnlyCollection<string> Names => Rows.Keys;

    public static bool Of(string route, string person) => Rows[route][Array.IndexOf(People, person)] == '+';
}
