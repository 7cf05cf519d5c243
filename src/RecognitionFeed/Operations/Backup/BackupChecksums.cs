using System.Security.Cryptography;

namespace RecognitionFeed.Operations.Backup;

/// <summary>
/// The SHA-256 of every file of a backup, in the form that <c>sha256sum --check SHA256SUMS</c> reads, too.
/// </summary>
internal static class BackupChecksums
{
    public const string FileName = "SHA256SUMS";

    public static async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        await using var list = File.CreateText(Path.Combine(folder, FileName));
        foreach (var name in Files(folder).Order(StringComparer.Ordinal))
            await list.WriteAsync($"{await HashAsync(folder, name, cancellation)}  {name}\n");
    }

    /// <summary>What is wrong with the backup's files: missing, damaged, or not listed.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(string folder, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var unlisted = Files(folder).ToHashSet();
        await foreach (var line in File.ReadLinesAsync(Path.Combine(folder, FileName), cancellation))
        {
            var (hash, name) = line.Split("  ", 2) is [var first, var second] ? (first, second) : ("", line);
            if (!unlisted.Remove(name))
                problems.Add($"{name} is missing");
            else if (await HashAsync(folder, name, cancellation) != hash)
                problems.Add($"{name} is damaged");
        }
        return [.. problems, .. unlisted.Select(name => $"{name} is not listed in {FileName}")];
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => name != FileName);

    private static async Task<string> HashAsync(string folder, string name, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Path.Combine(folder, name));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}
