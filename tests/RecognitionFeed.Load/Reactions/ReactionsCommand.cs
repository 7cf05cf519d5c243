namespace RecognitionFeed.Load.Reactions;

internal static class ReactionsCommand
{
    public static Task<int> RunAsync(Arguments a) => Task.FromResult(1);
}
