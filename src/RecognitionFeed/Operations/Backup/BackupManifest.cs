using System.Text.Json;
using System.Text.Json.Serialization;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Backup;

/// <summary>What a backup holds. The checksums of its files are in <see cref="BackupChecksums"/>.</summary>
/// <param name="Format">1.</param>
/// <param name="Database">The database that it was made of, and can be restored to.</param>
/// <param name="Missing">Blobs that the database refers to, and storage did not have.</param>
internal sealed record BackupManifest(
    int Format,
    DateTimeOffset MadeAt,
    DatabaseProvider Database,
    string DatabaseFile,
    int Blobs,
    IReadOnlyList<string> Missing
)
{
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static async Task<BackupManifest> ReadAsync(string folder, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Path.Combine(folder, FileName));
        return (await JsonSerializer.DeserializeAsync<BackupManifest>(file, Json, cancellation))!;
    }

    public async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        await using var file = File.Create(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(file, this, Json, cancellation);
    }
}
