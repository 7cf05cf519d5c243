using System.Globalization;
using RecognitionFeed.Notifications;

namespace RecognitionFeed.Tests.Notifications;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("18:00", "07:00", "2026-11-23T17:59:59+01:00", null)]
    [InlineData("18:00", "07:00", "2026-11-23T18:00:00+01:00", "2026-11-24T07:00:00+01:00")]
    [InlineData("18:00", "07:00", "2026-11-24T06:59:59+01:00", "2026-11-24T07:00:00+01:00")]
    [InlineData("18:00", "07:00", "2026-11-24T07:00:00+01:00", null)]
    [InlineData("18:00", "07:00", "2026-07-01T16:30:00Z", "2026-07-02T07:00:00+02:00")]
    [InlineData("12:00", "13:00", "2026-11-23T12:30:00+01:00", "2026-11-23T13:00:00+01:00")]
    [InlineData("12:00", "13:00", "2026-11-23T13:00:00+01:00", null)]
    [InlineData("00:00", "23:59", "2026-11-23T23:59:30+01:00", null)]
    // Spring: the hour from two to three is skipped.
    [InlineData("22:00", "07:00", "2027-03-27T23:00:00+01:00", "2027-03-28T07:00:00+02:00")]
    [InlineData("22:00", "02:30", "2027-03-27T23:00:00+01:00", "2027-03-28T03:30:00+02:00")]
    // Autumn: it comes twice, and the quiet last through both.
    [InlineData("22:00", "07:00", "2027-10-30T23:00:00+02:00", "2027-10-31T07:00:00+01:00")]
    [InlineData("22:00", "02:30", "2027-10-30T23:00:00+02:00", "2027-10-31T02:30:00+01:00")]
    public void They_end_by_the_clock_in_Stockholm(string from, string until, string now, string? end) =>
        Assert.Equal(
            end is null ? null : Time(end),
            QuietHours.EndOf(QuietHours.Minutes(from), QuietHours.Minutes(until), Time(now))
        );

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
