namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// Spreads the stories over the working days of the last six months, each in its season: a story of snow is told in
/// winter or not at all.
/// </summary>
internal static class DemoCalendar
{
    private const int Days = 182;
    private static readonly TimeZoneInfo Swedish = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>At most so many stories with the times at which they were published, the latest first.</summary>
    internal static List<(DemoStory Story, DateTimeOffset At)> Spread(
        IReadOnlyList<DemoStory> stories,
        int count,
        DateTimeOffset now
    )
    {
        var slots = Slots(Math.Min(count, stories.Count), now);
        var told = new DemoStory?[slots.Count];
        foreach (var story in stories.Where(story => story.Season != Season.Any))
            if (SlotFor(story, slots, told) is { } slot)
                told[slot] = story;

        var others = new Queue<DemoStory>(stories.Where(story => story.Season == Season.Any));
        for (var i = 0; i < told.Length && others.Count > 0; i++)
            told[i] ??= others.Dequeue();
        return [.. told.Zip(slots).Where(pair => pair.First is not null).Select(pair => (pair.First!, pair.Second))];
    }

    private static List<DateTimeOffset> Slots(int count, DateTimeOffset now)
    {
        var random = new Random(24);
        var slots = new List<DateTimeOffset>();
        for (var i = 0; i < count; i++)
        {
            var day = TimeZoneInfo.ConvertTime(now.AddDays(-(double)Days * i / count), Swedish).Date;
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                day = day.AddDays(-1);
            var local = day.AddMinutes(random.Next(8 * 60, 17 * 60));
            var at = new DateTimeOffset(local, Swedish.GetUtcOffset(local)).ToUniversalTime();
            slots.Add(at < now ? at : now.AddMinutes(-25));
        }
        return slots;
    }

    /// <summary>The free place in its season that lies farthest from other stories of a season; the latest of them.</summary>
    private static int? SlotFor(DemoStory story, List<DateTimeOffset> slots, DemoStory?[] told)
    {
        var taken = Enumerable.Range(0, told.Length).Where(i => told[i] is not null).ToList();
        return Enumerable
            .Range(0, slots.Count)
            .Where(i => told[i] is null && Months(story.Season).Contains(slots[i].Month))
            .OrderByDescending(i => taken.Count == 0 ? 0 : Math.Min(3, taken.Min(other => Math.Abs(other - i))))
            .Select(i => (int?)i)
            .FirstOrDefault();
    }

    private static int[] Months(Season season) =>
        season switch
        {
            Season.Winter => [11, 12, 1, 2, 3],
            Season.Spring => [3, 4, 5],
            Season.Summer => [5, 6, 7, 8],
            _ => [9, 10, 11],
        };
}
