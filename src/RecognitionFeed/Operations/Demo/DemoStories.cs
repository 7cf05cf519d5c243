namespace RecognitionFeed.Operations.Demo;

/// <summary>The made-up stories, in turn from the four fields, so that neighbours in the feed differ.</summary>
internal static class DemoStories
{
    internal static IReadOnlyList<DemoStory> All { get; } =
        InTurn(StoriesOfCare.All, StoriesOfStreets.All, StoriesOfMeetings.All, StoriesOfSchool.All);

    private static List<DemoStory> InTurn(params DemoStory[][] fields) =>
        [
            .. Enumerable
                .Range(0, fields.Max(field => field.Length))
                .SelectMany(i => fields.Where(field => i < field.Length).Select(field => field[i])),
        ];
}
