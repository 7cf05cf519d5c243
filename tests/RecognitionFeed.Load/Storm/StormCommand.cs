namespace RecognitionFeed.Load.Storm;

internal static class StormCommand
{
    public static Task<int> RunAsync(Arguments a) => Task.FromResult(1);
}
