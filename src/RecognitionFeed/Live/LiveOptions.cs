using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Live;

/// <summary>Section <c>Live</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>Messages that a browser may be behind before its connection is closed; it then catches up from the log.</summary>
    [Range(1, 1000)]
    public int MaxUnfinishedWrites { get; set; } = 8;

    /// <summary>How long a browser may take nothing while messages wait for it, before its connection is closed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan MaxTimeBehind { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Events older than this are removed; a browser away for longer reloads the feed.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan EventRetention { get; set; } = TimeSpan.FromDays(30);
}
