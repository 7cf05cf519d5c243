namespace RecognitionFeed.Operations.Demo;

/// <summary>The made-up stories, the best of each season first.</summary>
internal static class DemoStories
{
    internal static IReadOnlyList<DemoStory> All { get; } =
        [.. StoriesOfCare.All, .. StoriesOfSchool.All, .. StoriesOfStreets.All, .. StoriesOfMeetings.All];
}
