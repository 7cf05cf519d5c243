using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Notifications;

/// <summary>Section <c>Notifications</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>Notices older than this are removed.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long reactions are gathered before those whom they are about are told.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan GatherReactions { get; set; } = TimeSpan.FromSeconds(10);
}
