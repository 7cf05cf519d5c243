namespace RecognitionFeed.Notifications;

/// <summary>What a notice tells. Stored as a number: new ones come last.</summary>
public enum NotificationKind
{
    /// <summary>One is named in a highlight.</summary>
    InHighlight,

    /// <summary>One's unit, or a unit above it, is; or that of somebody whose manager one is.</summary>
    TeamInHighlight,

    /// <summary>To a highlight that one is in or has written; one notice, however many react.</summary>
    Reactions,

    /// <summary>A comment on a highlight that one is in or has written; one notice a highlight.</summary>
    CommentOnYours,

    /// <summary>One is mentioned in a comment.</summary>
    Mention,

    /// <summary>A nomination of one's own has got further; the detail is its new state.</summary>
    NominationStep,

    /// <summary>A nomination of one's own has become a highlight.</summary>
    NominationPublished,

    /// <summary>Somebody else saw the deed that one has nominated for.</summary>
    NominationSupported,

    /// <summary>A unit that one follows is in a highlight.</summary>
    FollowedUnit,

    /// <summary>A highlight of one's own could not be published at its time; the detail is the field that lacks something.</summary>
    ScheduledFailed,

    /// <summary>Somebody who is in a photo has objected, for those who decide; one notice, however many object to it.</summary>
    ObjectionRaised,

    /// <summary>One's own objection has been decided; the detail is how.</summary>
    ObjectionDecided,
}
