using System.Diagnostics;

namespace RecognitionFeed.Storage;

/// <summary>The store that it is given, with a watch.</summary>
internal sealed class MeasuredBlobs(IBlobStore store, BlobMetrics metrics) : IBlobStore
{
    public Task PrepareAsync(CancellationToken cancellation) => store.PrepareAsync(cancellation);

    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        MeasureAsync("write", () => store.WriteAsync(name, content, cancellation));

    public Task<Blob?> OpenAsync(string name, CancellationToken cancellation, BlobRange? expected = null) =>
        MeasureAsync("read", () => store.OpenAsync(name, cancellation, expected));

    public Task<BlobDigest?> DescribeAsync(string name, CancellationToken cancellation) =>
        MeasureAsync("describe", () => store.DescribeAsync(name, cancellation));

    public Task DeleteAsync(string name, CancellationToken cancellation) =>
        MeasureAsync("delete", () => store.DeleteAsync(name, cancellation));

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) =>
        store.ListAsync(prefix, cancellation);

    private Task<bool> MeasureAsync(string operation, Func<Task> call) =>
        MeasureAsync(
            operation,
            async () =>
            {
                await call();
                return true;
            }
        );

    private async Task<T> MeasureAsync<T>(string operation, Func<Task<T>> call)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var answer = await call();
            metrics.Took(operation, Stopwatch.GetElapsedTime(started));
            return answer;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            metrics.Failed(operation);
            throw;
        }
    }
}
