namespace RecognitionFeed.Tests.Photos;

internal static class WorkerMemory
{
    /// <summary>The most memory that the process has had, in megabytes.</summary>
    internal static int Peak(int id) =>
        int.Parse(
            File.ReadLines($"/proc/{id}/status")
                .Single(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Split(' ')[^2],
            System.Globalization.CultureInfo.InvariantCulture
        ) / 1024;
}
