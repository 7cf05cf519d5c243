using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using RecognitionFeed.Operations;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Notifications;

/// <summary>A notice as its reader sees it.</summary>
/// <param name="At">When it last became newer.</param>
/// <param name="Seen">Whether it was seen, as it now is, on any device.</param>
/// <param name="Count">How many it stands for: forty reactions are one notice.</param>
/// <param name="Actor">Who did it, the last of them; null where that is nobody, or nobody who may be named.</param>
/// <param name="Unit">The unit that is in the highlight.</param>
/// <param name="Detail">A nomination's or an objection's state, or the field of a highlight that lacks something.</param>
/// <param name="About">The highlight, comment, nomination or objection.</param>
public sealed record NotificationResource(
    Guid Id,
    NotificationKind Kind,
    DateTimeOffset At,
    bool Seen,
    int Count,
    Named? Actor,
    Named? Unit,
    string? Detail,
    Guid About,
    NotifiedHighlight? Highlight
);

/// <summary>Enough of a highlight to recognise it.</summary>
/// <param name="Happened">How its story begins.</param>
/// <param name="Yours">Whether the reader has written it.</param>
public sealed record NotifiedHighlight(Guid Id, string Happened, bool Yours, PhotoResource? Photo);

/// <summary>How things stand with a person's notices.</summary>
/// <param name="Unseen">At most 100, which means that many or more.</param>
/// <param name="SeenUpTo">Everything up to this time has been seen; null where nothing has.</param>
/// <param name="QuietUntil">When the quiet hours that hold now end: until then nothing should call for attention.</param>
public sealed record NotificationState(int Unseen, DateTimeOffset? SeenUpTo, DateTimeOffset? QuietUntil)
{
    public static NotificationState Of(Inbox inbox, DateTimeOffset now) =>
        new(inbox.Unseen, inbox.SeenUpTo, inbox.QuietUntil(now));
}

/// <summary>A page of notices, newest first.</summary>
public sealed record NotificationPage(
    IReadOnlyList<NotificationResource> Items,
    string? Next,
    int Unseen,
    DateTimeOffset? SeenUpTo,
    DateTimeOffset? QuietUntil
);

/// <param name="UpTo">The time of the newest notice that was on the screen.</param>
public sealed record SeenNotifications(DateTimeOffset UpTo);

/// <param name="Off">The kinds that one does not want to hear of.</param>
/// <param name="QuietHours">Null: at any time.</param>
public sealed record NotificationSettings(
    [property: Required] IReadOnlyList<NotificationKind> Off,
    QuietHoursSetting? QuietHours
);

/// <summary>Hours of the day in Stockholm; they may span midnight.</summary>
public sealed record QuietHoursSetting
{
    private const string Time = @"([01]\d|2[0-3]):[0-5]\d";

    [Description("Hours and minutes: 18:00")]
    [RegularExpression(Time, ErrorMessage = "Give hours and minutes: 18:00.")]
    [Required]
    public required string From { get; init; }

    [RegularExpression(Time, ErrorMessage = "Give hours and minutes: 07:00.")]
    [Required]
    public required string Until { get; init; }
}
