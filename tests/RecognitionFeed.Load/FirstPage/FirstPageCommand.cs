namespace RecognitionFeed.Load.FirstPage;

internal static class FirstPageCommand
{
    public static Task<int> RunAsync(Arguments a) => Task.FromResult(1);
}
