using System.Security.Cryptography;
using System.Text;

namespace RecognitionFeed.People.Import;

/// <summary>A staff file as it was read: comma- or semicolon-separated values in UTF-8, with a header.</summary>
/// <param name="Rows">What could be read, in the file's order.</param>
/// <param name="Problems">What could not, and what contradicts itself, in the order of lines.</param>
/// <param name="HasRoles">Whether the file tells of roles.</param>
/// <param name="Ignored">Columns that mean nothing here.</param>
public sealed record StaffFile(
    IReadOnlyList<StaffRow> Rows,
    IReadOnlyList<RowProblem> Problems,
    bool HasRoles,
    IReadOnlyList<string> Ignored
)
{
    /// <summary>The SHA-256 of the file's bytes: which file it was, and nobody's name.</summary>
    public required string Digest { get; init; }

    private const int Largest = 200 * 1024 * 1024;

    /// <exception cref="StaffFileException">It is not such a file at all.</exception>
    public static async Task<StaffFile> ReadAsync(string path, CancellationToken cancellation = default)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new StaffFileException($"{file.FullName} does not exist.");
        if (file.Length > Largest)
            throw new StaffFileException($"{file.FullName} is larger than 200 MB.");
        try
        {
            return Parse(await File.ReadAllBytesAsync(path, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StaffFileException($"{file.FullName} cannot be read: {failure.Message}");
        }
    }

    /// <exception cref="StaffFileException">It is not such a file at all.</exception>
    public static StaffFile Parse(ReadOnlySpan<byte> bytes)
    {
        StaffColumns? columns = null;
        var rows = new List<StaffRow>();
        var problems = new List<RowProblem>();
        foreach (var (line, fields, problem) in Csv.Read(Decode(bytes)))
        {
            if (columns is null)
            {
                columns = StaffColumns.Of(fields);
                continue;
            }
            if (fields.All(string.IsNullOrWhiteSpace))
                continue; // as spreadsheets leave below the last row
            var reasons = new List<string>();
            if (problem is not null)
                reasons.Add(problem);
            else if (columns.Read(line, fields, reasons) is { } row)
                rows.Add(row);
            problems.AddRange(reasons.Select(reason => new RowProblem(line, reason)));
        }
        if (columns is null)
            throw new StaffFileException("The file is empty.");
        if (rows.Count == 0 && problems.Count == 0)
            throw new StaffFileException("The file names nobody.");
        // Rows that could not be read would make others seem wrong: their managers are there, on a bad line.
        if (problems.Count == 0)
            problems.AddRange(StaffRules.Check(rows));
        return new(rows, [.. problems.OrderBy(problem => problem.Line)], columns.HasRoles, columns.Ignored)
        {
            Digest = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(new byte[] { 0xff, 0xfe }) || bytes.StartsWith(new byte[] { 0xfe, 0xff }))
            throw new StaffFileException("The file is UTF-16. Save it as UTF-8.");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException failure)
        {
            var line = bytes[..Math.Clamp(failure.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            throw new StaffFileException($"The file is not UTF-8: line {line} holds other bytes. Save it as UTF-8.");
        }
    }
}

/// <summary>The file is none that can be imported; the message says why.</summary>
public sealed class StaffFileException(string message) : Exception(message);
