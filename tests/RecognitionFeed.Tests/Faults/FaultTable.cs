using System.Globalization;
using System.Runtime.CompilerServices;

namespace RecognitionFeed.Tests.Faults;

/// <summary>What the faults of a run cost, for who reads its end: tests/artifacts/faults.md.</summary>
internal static class FaultTable
{
    private const string Head = "| fault | requests | answered 503 | cut off | recovered in | losses |";
    private const string Line = "| --- | --- | --- | --- | --- | --- |";
    private static readonly Lock Gate = new();

    /// <summary>Adds the row, and fails if anything was lost.</summary>
    public static async Task AddAsync(string fault, Ledger ledger, TimeSpan recovered)
    {
        var losses = await ledger.LossesAsync();
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {fault} | {ledger.Requests} | {ledger.Refused} | {ledger.CutOff} | {recovered.TotalSeconds:F1} s | {losses.Count} |"
        );
        lock (Gate)
        {
            var path = Path.Combine(Folder(), "faults.md");
            Directory.CreateDirectory(Folder());
            var rows = File.Exists(path) ? File.ReadLines(path).Skip(2) : [];
            string[] others = [.. rows.Where(other => !other.StartsWith($"| {fault} |", StringComparison.Ordinal))];
            File.WriteAllLines(path, [Head, Line, .. others, row]);
        }
        Assert.True(losses.Count == 0, $"{fault} lost {losses.Count}: {string.Join(", ", losses.Take(20))}");
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../artifacts"));
}
