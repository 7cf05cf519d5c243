using static RecognitionFeed.Identity.Who;
using static RecognitionFeed.Identity.Whose;

namespace RecognitionFeed.Identity;

/// <summary>
/// Who may do what, all in one place: a row for each route. The application does not start while a route has no row, or says
/// elsewhere who may use it.
/// </summary>
public static class AccessTable
{
    public static readonly IReadOnlyList<Access> Rows =
    [
        // Pages and files
        new(RouteNames.ClientFiles, Anyone),
        new("GET /", Staff),
        new("GET /sign-in", Anyone),
        new("GET /accessibility", Anyone), // the law asks that everybody can read it
        new("GET /{*path}", Staff),
        // Operations
        new("ANY /health/live", Anyone),
        new("ANY /health/ready", Anyone),
        new("GET /metrics", Anyone), // from the networks of the settings alone
        new("GET /openapi/v1.json", Anyone),
        // Who one is
        new("GET /dev/people", Anyone), // these two exist in Development only
        new("POST /dev/sign-in", Anyone),
        new("GET /api/sign-in", Anyone),
        new("GET /sign-in/start", Anyone), // these three exist where one signs in at a provider
        new("GET /sign-in/front-channel", Anyone),
        new("POST /sign-in/back-channel", Anyone), // with a token that the provider has signed
        new("GET /api/me", Staff, Own),
        new("POST /api/sign-out", Staff, Own),
        // Live
        new("ANY /live", Staff),
        new("ANY /live/negotiate", Staff),
        new("GET /api/events", Staff, Published),
        // Highlights
        new("GET /api/highlights", Staff, PublishedOrForAuthors),
        new("GET /api/highlights/{id}", Staff, PublishedOrForAuthors),
        new("GET /api/behaviours", Staff),
        new("GET /api/perspectives", Staff),
        new("POST /api/highlights", Authors),
        new("PUT /api/highlights/{id}", Authors),
        new("DELETE /api/highlights/{id}", Authors),
        new("POST /api/highlights/{id}/publication", Authors),
        new("DELETE /api/highlights/{id}/publication", Authors),
        // Photos
        new("POST /api/photos", Nominators),
        new("POST /api/photos/{id}/edits", Nominators, OwnOrForAuthors),
        new("GET HEAD /photos/{id}/{width}.{format}", Staff, PublishedOrOwnOrForAuthors),
        // Reactions
        new("PUT /api/highlights/{id}/reactions/{kind}", Staff, Published),
        new("DELETE /api/highlights/{id}/reactions/{kind}", Staff, Published),
        new("GET /api/reactions", Staff, Published),
        new("GET /api/my/reactions", Staff, Own),
        // Comments
        new("GET /api/highlights/{id}/comments", Staff, Published),
        new("POST /api/highlights/{id}/comments", Staff, Published),
        new("PUT /api/comments/{id}", Staff, Own),
        new("DELETE /api/comments/{id}", Staff, OwnOrForAuthors),
        new("POST /api/comments/{id}/reports", Staff, Published),
        new("DELETE /api/comments/{id}/reports", Authors),
        new("GET /api/reported-comments", Authors),
        new("PUT /api/highlights/{id}/comment-lock", Authors),
        new("DELETE /api/highlights/{id}/comment-lock", Authors),
        // Objections
        new("PUT /api/highlights/{id}/objections/me", Staff, Published),
        new("GET /api/objections", Authors),
        new("GET /api/objections/{id}/photos/{photo}/{width}.{format}", Authors),
        new("POST /api/objections/{id}/decisions", Authors),
        // Audit
        new("GET /api/audit", Administrators),
        // Accessibility
        new("POST /api/accessibility-reports", Anyone),
        new("GET /api/accessibility-reports", AuthorsAndAdministrators),
        new("PUT /api/accessibility-reports/{id}/handled", AuthorsAndAdministrators),
        // Nominations
        new("POST /api/nominations", Nominators),
        new("PUT /api/nominations/{id}", Nominators, Own),
        new("GET /api/nominations/{id}", Staff, OwnOrForAuthors),
        new("GET /api/my/nominations", Staff, Own),
        new("POST /api/nominations/similar", Nominators),
        new("PUT /api/nominations/{id}/supporters/me", Nominators), // one that was shown as similar, to whoever knows its id
        new("GET /api/nominations", Authors),
        new("GET /api/nominations/counts", Authors),
        new("GET /api/nominations/reviewers", Authors),
        new("POST /api/nominations/{id}/decisions", Authors),
        new("PUT /api/nominations/{id}/assignee", Authors),
        new("POST /api/nominations/{id}/notes", Authors),
        new("POST /api/nominations/{id}/draft", Authors),
        // Notices
        new("GET /api/my/notifications", Staff, Own),
        new("GET /api/my/notifications/seen", Staff, Own),
        new("PUT /api/my/notifications/seen", Staff, Own),
        new("GET /api/my/notification-settings", Staff, Own),
        new("PUT /api/my/notification-settings", Staff, Own),
        // People
        new("GET /api/people", Staff, NotProtected),
        new("GET /api/people/{id}", Staff, NotProtected),
        new("GET /api/units", Staff),
        new("GET /api/units/{id}", Staff),
        new("GET /api/my/units", Staff, Own),
        new("PUT /api/my/units/{id}", Staff, Own),
        new("DELETE /api/my/units/{id}", Staff, Own),
    ];
}
