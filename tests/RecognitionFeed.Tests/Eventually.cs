using System.Diagnostics;

namespace RecognitionFeed.Tests;

/// <summary>Waits for a condition, never for a time: asks again and again until it holds.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Returns when <paramref name="holds"/>; fails the test, saying <paramref name="what"/>, when it never does.</summary>
    public static async Task Holds(string what, Func<Task<bool>> holds)
    {
        var asked = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(asked.Elapsed < Bound, $"Not within {Bound.TotalSeconds} seconds: {what}");
            await Task.Delay(Pause);
        }
    }

    public static Task Holds(string what, Func<bool> holds) => Holds(what, () => Task.FromResult(holds()));
}
