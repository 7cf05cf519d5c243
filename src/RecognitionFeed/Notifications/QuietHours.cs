using System.Globalization;

namespace RecognitionFeed.Notifications;

/// <summary>The hours of the day, in Stockholm, in which nothing calls for attention; they may span midnight.</summary>
public static class QuietHours
{
    private const string Form = "HH:mm";

    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>When the quiet hours of which <paramref name="now"/> is part end; null outside them.</summary>
    public static DateTimeOffset? EndOf(int from, int until, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Stockholm);
        var minute = (local.Hour * 60) + local.Minute;
        var isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
        if (!isQuiet)
            return null;
        var day = minute < until ? local.Date : local.Date.AddDays(1);
        return Moment(day.AddMinutes(until));
    }

    /// <summary>The hour that is skipped in spring ends when it would begin; of the one repeated in autumn the later counts.</summary>
    private static DateTimeOffset Moment(DateTime local)
    {
        if (Stockholm.IsInvalidTime(local))
            local = local.AddHours(1);
        var offset = Stockholm.IsAmbiguousTime(local)
            ? Stockholm.GetAmbiguousTimeOffsets(local).Min()
            : Stockholm.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Minutes after midnight of <c>18:00</c>.</summary>
    public static int Minutes(string time) =>
        (int)TimeOnly.ParseExact(time, Form, CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes;

    public static string Text(int minutes) =>
        new TimeOnly(minutes / 60, minutes % 60).ToString(Form, CultureInfo.InvariantCulture);
}
