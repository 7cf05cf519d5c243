using System.Diagnostics;

namespace RecognitionFeed.Load;

internal static class Figures
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The nearest rank; <paramref name="sorted"/> is not empty.</summary>
    public static T Percentile<T>(this T[] sorted, double percent) =>
        sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100) - 1)];

    /// <summary>Between two timestamps of this machine's monotonic clock, which all its processes share.</summary>
    public static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
