using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Storage;

/// <summary>Blobs as files below one folder.</summary>
public sealed class FileBlobStore : IBlobStore
{
    /// <summary>Who takes a folder away with its last blob must not meet who is about to put one into it.</summary>
    private static readonly Lock Folders = new();

    private readonly string root;

    /// <summary>In the root, so that a rename out of it is one step; a name that no blob has.</summary>
    private readonly string unfinishedFolder;

    public FileBlobStore(IOptions<BlobOptions> options, IHostEnvironment environment)
        : this(Path.Combine(environment.ContentRootPath, options.Value.Path)) { }

    public FileBlobStore(string root)
    {
        this.root = Path.GetFullPath(root);
        unfinishedFolder = Path.Combine(this.root, ".unfinished");
    }

    public Task PrepareAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(unfinishedFolder);
        foreach (var stray in new DirectoryInfo(unfinishedFolder).EnumerateFiles())
        {
            if (stray.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1)) // what is younger, another instance may be writing
                stray.Delete();
        }
        return Task.CompletedTask;
    }

    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var path = PathOf(name);

        // Written elsewhere and then renamed: a crash leaves a stray file, never half a blob.
        var unfinished = Path.Combine(unfinishedFolder, $"{Guid.NewGuid():N}");
        try
        {
            await using (
                var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, true)
            )
            {
                await file.WriteAsync(content, cancellation);
                file.Flush(flushToDisk: true);
            }
            Place(unfinished, path);
        }
        catch (Exception failure)
        {
            Forget(unfinished);
            if (IsDisk(failure))
                throw new BlobStoreException("The disk takes no blob.", failure); // full, or read-only
            throw;
        }
    }

    public Task<Blob?> OpenAsync(string name, CancellationToken cancellation, BlobRange? expected = null)
    {
        var path = PathOf(name);
        try
        {
            var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                bufferSize: 0,
                useAsync: true
            );
            return Task.FromResult<Blob?>(new Blob(file, file.Length));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Blob?>(null);
        }
        catch (Exception failure) when (IsDisk(failure))
        {
            throw new BlobStoreException("The disk gives no blob.", failure);
        }
    }

    public async Task<BlobDigest?> DescribeAsync(string name, CancellationToken cancellation) =>
        await BlobDigest.OfAsync(await OpenAsync(name, cancellation), cancellation);

    public Task DeleteAsync(string name, CancellationToken cancellation)
    {
        var path = PathOf(name);
        try
        {
            Remove(path);
        }
        catch (DirectoryNotFoundException) { }
        catch (IOException) when (!File.Exists(path))
        {
            // Another process is writing to, or has just deleted, the folder; the blob is gone, which is what was asked.
        }
        catch (Exception failure) when (IsDisk(failure))
        {
            throw new BlobStoreException("The disk lets no blob go.", failure);
        }
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await Task.Yield();
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            if (
                name.StartsWith(prefix, StringComparison.Ordinal)
                && !path.StartsWith(unfinishedFolder, StringComparison.Ordinal)
            )
                yield return name;
        }
    }

    private static void Place(string unfinished, string path)
    {
        lock (Folders)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(unfinished, path, overwrite: true);
        }
    }

    private static void Remove(string path)
    {
        lock (Folders)
        {
            File.Delete(path);
            var folder = Path.GetDirectoryName(path)!;
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
    }

    private static bool IsDisk(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private static void Forget(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception failure) when (IsDisk(failure))
        {
            // A start removes it once the disk is well.
        }
    }

    private string PathOf(string name) => Path.Combine(root, BlobName.Checked(name));
}
